import { pollUntil } from '../../src/values/poll-until.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { runningClock } from '../support/running-clock.ts'

describe('pollUntil', () => {
  it('returns the first value without a pause', async () => {
    const clock = fakeClock()
    const startMs = clock.nowMs()

    expect(await pollUntil({ clock, pauseMs: 1000 }, async () => 'ready')).toBe('ready')

    expect(clock.nowMs()).toBe(startMs)
  })

  it('pauses between two checks, and passes the time waited so far', async () => {
    const clock = fakeClock()
    const waited: number[] = []

    await pollUntil({ clock, pauseMs: (waitedMs) => 100 + waitedMs }, async (waitedMs) => {
      waited.push(waitedMs)
      return waited.length === 4 ? true : undefined
    })

    expect(waited).toEqual([0, 100, 300, 700])
  })

  it('has not waited before the first pause, however much later the first check is', async () => {
    const clock = runningClock(fakeClock())
    const waited: number[] = []

    await pollUntil({ clock, pauseMs: 1000 }, async (waitedMs) => {
      waited.push(waitedMs)
      return waited.length === 2 ? true : undefined
    })

    expect(waited[0]).toBe(0)
    expect(waited[1]).toBeGreaterThan(1000)
  })

  it('rejects with the error of a check that gives up', async () => {
    const polling = pollUntil({ clock: fakeClock(), pauseMs: 1000 }, async (waitedMs) => {
      if (waitedMs > 2500) throw new Error(`gave up after ${waitedMs} ms`)
      return undefined
    })

    await expect(polling).rejects.toThrow('gave up after 3000 ms')
  })

  it('rejects with the reason of its signal', async () => {
    const abort = new AbortController()
    const polling = pollUntil({ clock: fakeClock(), pauseMs: 1000, signal: abort.signal }, async () => {
      abort.abort(new Error('stop'))
      return undefined
    })

    await expect(polling).rejects.toThrow('stop')
  })
})
