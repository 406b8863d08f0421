import { button, byId, element } from './element.js'
import { dateTime } from './formats.js'
import { ask } from './own-api.js'

const STEPS = { '+1 min': 60, '+1 h': 3600, '+1 day': 86_400 }

/**
 * Emulated time, which can be moved forward.
 * @param {() => void} onMoved
 */
export function showClock(onMoved) {
  const time = element('time', {}, '')
  const move = async (/** @type {number} */ advanceSeconds) => {
    if ((await ask('POST', 'clock', { advanceSeconds })) !== undefined) onMoved()
  }
  const steps = Object.entries(STEPS).map(([text, seconds]) =>
    button(text, () => void move(seconds), { title: `moves the clock forward by ${seconds} seconds` }),
  )
  byId('clock').replaceChildren(time, ...steps)
  return (/** @type {number} */ nowMs) => {
    time.textContent = `${dateTime(nowMs)} UTC`
    time.dateTime = new Date(nowMs).toISOString()
  }
}
