import { createManualClock, createScaledClock } from '../../src/core/clock.ts'

const MINUTE_MS = 60_000

describe('an emulated clock', () => {
  it('jumps when somebody sleeps on a manual clock, unless the sleep was aborted', async () => {
    const clock = createManualClock(0)

    await clock.sleepMs(5000)

    expect(clock.nowMs()).toBe(5000)
    await expect(clock.sleepMs(1000, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
    expect(clock.nowMs()).toBe(5000)
  })

  it('runs faster on a scaled clock, and can be advanced', () => {
    const clock = createScaledClock(1000, 0)

    clock.advanceMs(MINUTE_MS)

    expect(clock.nowMs()).toBeGreaterThanOrEqual(MINUTE_MS)
  })
})
