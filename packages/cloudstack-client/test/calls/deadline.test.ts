import { pauseMs, refuseIfCancelled, startDeadline } from '../../src/calls/deadline.ts'
import { fakeClock } from '../support/fake-clock.ts'

describe('a deadline', () => {
  it('counts down with the clock and stays at nothing', async () => {
    const clock = fakeClock()
    const deadline = startDeadline('listZones', 1_000, undefined, clock)

    await clock.sleepMs(400)
    const left = deadline.remainingMs()
    await clock.sleepMs(5_000)

    expect([left, deadline.remainingMs()]).toEqual([600, 0])
  })

  it('does nothing as long as the caller has not cancelled', () => {
    expect(() => refuseIfCancelled({ command: 'listZones', signal: undefined })).not.toThrow()
    expect(() => refuseIfCancelled({ command: 'listZones', signal: new AbortController().signal })).not.toThrow()
  })

  it('names the command and keeps the reason when the caller gave up', () => {
    const reason = new Error('Ctrl-C')
    const refuse = (): void => refuseIfCancelled({ command: 'listZones', signal: AbortSignal.abort(reason) })

    expect(refuse).toThrow(expect.objectContaining({ kind: 'cancelled', message: 'listZones was cancelled', cause: reason }))
  })
})

describe('a pause', () => {
  it('takes its time', async () => {
    const clock = fakeClock()

    await pauseMs(250, { command: 'listZones', signal: undefined }, clock)

    expect(clock.slept).toEqual([250])
  })

  it('ends at once when the caller gives up during it', async () => {
    const abort = new AbortController()
    const clock = {
      nowMs: () => 0,
      monotonicMs: () => 0,
      sleepMs: async () => {
        abort.abort()
        throw new Error('woken')
      },
    }

    await expect(pauseMs(250, { command: 'listZones', signal: abort.signal }, clock)).rejects.toMatchObject({
      kind: 'cancelled',
      command: 'listZones',
    })
  })

  it('hides no failure of the clock itself', async () => {
    const clock = { nowMs: () => 0, monotonicMs: () => 0, sleepMs: () => Promise.reject(new Error('the clock stands still')) }

    await expect(pauseMs(250, { command: 'listZones', signal: undefined }, clock)).rejects.toThrow('the clock stands still')
  })
})
