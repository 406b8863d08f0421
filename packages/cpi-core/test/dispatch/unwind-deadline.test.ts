import { unwindDeadline } from '../../src/dispatch/unwind-deadline.ts'
import { fakeClock } from '../support/fake-clock.ts'

describe('the time for unwinding', () => {
  it('is ten minutes from its first use', async () => {
    const clock = fakeClock()
    const leftMs = unwindDeadline(clock, new AbortController().signal)
    await clock.sleepMs(60_000)

    expect(leftMs()).toBe(600_000)
    await clock.sleepMs(60_000)
    expect(leftMs()).toBe(540_000)
  })

  it('is less than the ten seconds that a process has once it is told to end, from then on', async () => {
    const clock = fakeClock()
    const controller = new AbortController()
    const leftMs = unwindDeadline(clock, controller.signal)
    leftMs()
    await clock.sleepMs(60_000)
    controller.abort()

    expect(leftMs()).toBe(9000)
    await clock.sleepMs(5000)
    expect(leftMs()).toBe(4000)
  })

  it('does not grow when the process is told to end', async () => {
    const clock = fakeClock()
    const controller = new AbortController()
    const leftMs = unwindDeadline(clock, controller.signal)
    leftMs()
    await clock.sleepMs(595_000)
    controller.abort()

    expect(leftMs()).toBe(5000)
  })
})
