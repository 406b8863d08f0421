import { type Clock, listZones } from '../src/api/index.ts'
import { makeClient } from './support/make-client.ts'
import type { Step } from './support/scripted-transport.ts'

const DAY_MS = 86_400_000
const MOST_READS = 10_000
const DEPLOY = { command: 'deployVirtualMachine', jobId: 'j1', id: 'vm1', key: 'virtualmachine' }
const RUNNING: Step = { queryasyncjobresultresponse: { jobstatus: 0 } }

/** A clock that somebody sets a day back or forward whenever it is read. */
function setBy(stepMs: number): (clock: Clock) => Clock {
  let setMs = 0
  return (clock) => ({
    ...clock,
    nowMs: () => {
      setMs += stepMs
      if (Math.abs(setMs) > MOST_READS * DAY_MS) throw new Error('the clock is read without end')
      return clock.nowMs() + setMs
    },
  })
}

describe.each([
  ['back', -DAY_MS],
  ['forward', DAY_MS],
])('a clock that is set %s while a call runs', (_where, stepMs) => {
  it('does not move the time limit of a job', async () => {
    const { client, clock } = makeClient([RUNNING], {}, setBy(stepMs))
    const startMs = clock.nowMs()

    await expect(client.finish(DEPLOY, { timeoutMs: 60_000 })).rejects.toMatchObject({ kind: 'timed-out' })

    expect(clock.nowMs() - startMs).toBe(60_000)
  })

  it('does not move how long a server is waited for that cannot be reached', async () => {
    const { client, clock } = makeClient(['refused'], { timeouts: { unreachableMs: 7_500 } }, setBy(stepMs))
    const startMs = clock.nowMs()

    await expect(client.list(listZones, {})).rejects.toMatchObject({ kind: 'unreachable' })

    expect(clock.nowMs() - startMs).toBe(7_500)
  })

  it('does not show in the duration of a call', async () => {
    const { client, records } = makeClient([{ listzonesresponse: {} }], {}, setBy(stepMs))

    await client.list(listZones, {})

    expect(records).toMatchObject([{ durationMs: 0 }])
  })
})
