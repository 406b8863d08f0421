import { CloudStackError, type CloudStackErrorDetails } from 'cloudstack-client'
import { repeatWhenLost } from '../../src/cloud/repeat-lost.ts'
import { fakeClock } from '../support/fake-clock.ts'

/** Asks for something that fails in this way so many times, and then succeeds. */
async function asking(times: number, details: Partial<CloudStackErrorDetails>, signal?: AbortSignal) {
  const clock = fakeClock()
  let asked = 0
  const error = new CloudStackError('no answer', { kind: 'unreachable', command: 'updateVirtualMachine', retryable: false, ...details })
  const ask = async () => {
    asked += 1
    if (asked <= times) throw error
    return 'done'
  }
  const outcome = await repeatWhenLost({ clock, ...(signal === undefined ? {} : { signal }) }, ask).catch((reason: unknown) => reason)
  return { outcome, error, asked, sleptMs: clock.sleptMs }
}

describe('a request with the same effect however often it is carried out', () => {
  it('is sent again after two seconds each time that its answer was lost, four times in all', async () => {
    expect(await asking(3, { isUncertain: true })).toMatchObject({ outcome: 'done', asked: 4, sleptMs: [2000, 2000, 2000] })
    const { outcome, error, asked, sleptMs } = await asking(4, { isUncertain: true })
    expect([outcome, asked, sleptMs]).toEqual([error, 4, [2000, 2000, 2000]])
  })

  it.each<[string, Partial<CloudStackErrorDetails>]>([
    ['was refused', { kind: 'invalid-request' }],
    ['was told to end', { kind: 'cancelled', isUncertain: true }],
    ['has used up its time', { kind: 'timed-out', isUncertain: true }],
  ])('is not sent again if it %s', async (_what, details) => {
    const { outcome, error, asked } = await asking(1, details)

    expect([outcome, asked]).toEqual([error, 1])
  })

  it('is not sent again once the call is told to end', async () => {
    const reason = new Error('the CPI received SIGTERM')

    expect(await asking(1, { isUncertain: true }, AbortSignal.abort(reason))).toMatchObject({ outcome: reason, asked: 1 })
  })
})
