import { EventEmitter } from 'node:events'
import { createInterruption } from '../src/interruption.ts'

function interruptible() {
  const signals = new EventEmitter()
  const timers: { readonly durationMs: number; readonly act: () => void }[] = []
  const interruption = createInterruption({ signals, after: (durationMs, act) => void timers.push({ durationMs, act }) })
  return { signals, timers, interruption }
}

describe('the interruption of a call', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('by %s is heard once, and names the signal', (name) => {
    const { signals, timers, interruption } = interruptible()

    signals.emit(name, name)
    signals.emit('SIGTERM', 'SIGTERM')

    expect(interruption.signal.reason).toEqual(new Error(`the CPI received ${name}`))
    expect(timers).toHaveLength(1)
  })

  it('leaves less than the 10 s after which a director kills the process', async () => {
    const { signals, timers, interruption } = interruptible()

    signals.emit('SIGTERM', 'SIGTERM')
    const [timer] = timers
    timer?.act()

    expect(timer?.durationMs).toBeGreaterThan(9_000)
    expect(timer?.durationMs).toBeLessThan(10_000)
    await expect(interruption.tooLate).resolves.toBeUndefined()
  })
})
