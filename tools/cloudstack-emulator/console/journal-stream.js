import { byId } from './element.js'

/** As many as the emulator keeps. */
const MOST_ENTRIES = 100_000

/**
 * Follows the journal. The browser reconnects by itself, and goes on where it was.
 * @template Entry
 * @param {(entries: readonly Entry[]) => void} onEntries all entries since the last reset, the oldest first
 */
export function followJournal(onEntries) {
  const source = new EventSource('journal/stream')
  /** @type {Entry[]} */
  let entries = []
  let isDue = false
  const show = () => {
    if (isDue) return
    isDue = true
    // Many calls in the time of one frame are drawn once.
    setTimeout(() => {
      isDue = false
      onEntries(entries)
    }, 16)
  }
  source.addEventListener('restart', () => {
    entries = []
    show()
  })
  source.addEventListener('calls', ({ data }) => {
    for (const entry of JSON.parse(data)) entries.push(entry)
    if (entries.length > MOST_ENTRIES) entries = entries.slice(-MOST_ENTRIES / 2)
    show()
  })
  source.addEventListener('open', () => say('live'))
  source.addEventListener('error', () => say('the emulator does not answer; trying again'))
}

/** @param {string} text */
function say(text) {
  byId('connection').textContent = text
}
