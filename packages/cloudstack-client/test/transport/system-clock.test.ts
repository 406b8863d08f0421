import { systemClock } from '../../src/index.ts'

describe('the clock on the wall', () => {
  it('tells the time in milliseconds since 1970', () => {
    expect(Math.abs(systemClock.nowMs() - Date.now())).toBeLessThan(1_000)
  })

  it('waits at least as long as it is asked to', async () => {
    const startMs = performance.now()

    await systemClock.sleepMs(15)

    // A timer may fire a fraction of a millisecond early.
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(14)
  })

  it('stops waiting when the caller gives up, with the reason that he gives', async () => {
    const abort = new AbortController()
    const reason = new Error('enough')

    const waiting = systemClock.sleepMs(3_600_000, abort.signal)
    abort.abort(reason)

    await expect(waiting).rejects.toBe(reason)
  })

  it('does not begin to wait for somebody who has given up already', async () => {
    await expect(systemClock.sleepMs(3_600_000, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
  })
})
