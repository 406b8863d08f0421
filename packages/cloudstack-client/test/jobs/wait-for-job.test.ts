import { deleteSSHKeyPair, deleteVolume } from '../../src/api/index.ts'
import { CloudStackError } from '../../src/index.ts'
import { makeClient } from '../support/make-client.ts'
import { failure, type Step } from '../support/scripted-transport.ts'

const JOB = { command: 'attachVolume', jobId: 'j1', id: undefined, key: 'volume' }
/** A kind of job whose usual duration is not known. */
const RESTORE = { command: 'restoreVirtualMachine', jobId: 'j1', id: undefined, key: 'volume' }
const DEPLOY = { command: 'deployVirtualMachine', jobId: 'j1', id: 'vm1', key: 'virtualmachine' }
const RUNNING: Step = { queryasyncjobresultresponse: { jobstatus: 0 } }
const DONE: Step = { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1' } } } }
const failed = (jobresult?: unknown): Step => ({ queryasyncjobresultresponse: { jobstatus: 2, jobresultcode: 530, jobresult } })
const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step)

describe('waiting for a job', () => {
  it('looks soon at first, then less and less often', async () => {
    const { client, clock } = makeClient([...times(18, RUNNING), DONE])

    await client.finish(RESTORE)

    expect(clock.slept.slice(0, 9)).toEqual([75, ...Array<number>(8).fill(125)])
    expect(clock.slept.at(-1)).toBeCloseTo(0.06 * (75 + 17 * 125), 5)
  })

  it('notices the end of a long job within 6 % of its time', async () => {
    const { client, clock } = makeClient([...times(40, RUNNING), DONE])

    await client.finish(RESTORE)

    const totalMs = clock.slept.reduce((sum, ms) => sum + ms, 0)
    expect((clock.slept.at(-1) ?? 0) / totalMs).toBeLessThan(0.06)
  })

  it('looks often only when a job of its kind usually ends', async () => {
    const { client, clock } = makeClient([...times(14, RUNNING), DONE])

    await client.finish(JOB)

    expect(clock.slept).toEqual([75, ...Array<number>(4).fill(225), 150, ...Array<number>(9).fill(45)])
  })

  it.each<[string, Step]>([
    ['broken connections', 'broken'],
    ['a server that is gone', 'refused'],
    ['garbage', '<html>'],
    ['internal errors', failure(530, 'Internal error')],
    ['maintenance', failure(503, 'maintenance')],
  ])('goes on through %s', async (_what, step) => {
    const { client } = makeClient([RUNNING, ...times(12, step), DONE])

    expect(await client.finish(JOB)).toEqual({ id: 'v1' })
  })

  it('waits out throttling, which counts polls too', async () => {
    const { client, clock } = makeClient([failure(429, 'please retry after [9605] ms.'), DONE])

    expect(await client.finish(JOB)).toEqual({ id: 'v1' })
    expect(clock.slept).toContain(9605)
  })

  it('ends with the reason that stands in the job, not with its result code', async () => {
    const { client } = makeClient([failed({ errorcode: 533, errortext: 'No destination found for a deployment' })])

    await expect(client.finish({ ...JOB, command: 'deployVirtualMachine' })).rejects.toMatchObject({
      kind: 'no-capacity',
      errorCode: 533,
      jobId: 'j1',
      message: 'deployVirtualMachine failed in its job j1: "No destination found for a deployment" (533)',
    })
  })

  it.each([
    ['no result', undefined, 'CloudStack gave no reason'],
    ['a bare text', 'job cancelled because of management server restart', 'management server restart'],
  ])('survives a failed job with %s', async (_what, result, reason) => {
    const { client } = makeClient([failed(result)])

    await expect(client.finish(JOB)).rejects.toMatchObject({ kind: 'job-failed', jobId: 'j1', message: expect.stringContaining(reason) })
  })

  it('takes a job that the server cancelled as failed', async () => {
    const { client } = makeClient([{ queryasyncjobresultresponse: { jobstatus: 3 } }])

    await expect(client.finish(JOB)).rejects.toMatchObject({ kind: 'job-failed' })
  })

  it('throws when a command without a job says that it did not succeed', async () => {
    const { client } = makeClient([{ deletesshkeypairresponse: { success: false, displaytext: 'locked' } }])

    await expect(client.run(deleteSSHKeyPair, { name: 'k' })).rejects.toMatchObject({
      kind: 'internal-error',
      errorText: 'locked',
      httpStatus: 530,
    })
  })

  it('throws when a job says that it did not succeed', async () => {
    const { client } = makeClient([{ queryasyncjobresultresponse: { jobstatus: 1, jobresult: { success: false, displaytext: 'locked' } } }])

    await expect(client.finish(JOB)).rejects.toMatchObject({ kind: 'job-failed', errorText: 'locked', jobId: 'j1' })
  })

  it('gives up at its deadline, saying that the job may go on', async () => {
    const { client, clock } = makeClient([RUNNING])
    const startMs = clock.nowMs()

    await expect(client.finish(JOB, { timeoutMs: 60_000 })).rejects.toMatchObject({
      kind: 'timed-out',
      jobId: 'j1',
      message: 'attachVolume did not end within 60 s; its job j1 may still be running',
    })
    expect(clock.nowMs() - startMs).toBe(60_000)
  })

  it('names the last failed poll as the cause when it gives up', async () => {
    const { client, clock } = makeClient(['broken'])
    const startMs = clock.nowMs()

    const error = await client.finish(JOB, { timeoutMs: 30_000 }).catch((thrown: unknown) => thrown)

    expect(error).toMatchObject({ kind: 'timed-out', cause: { kind: 'unreachable' } })
    expect(clock.nowMs() - startMs).toBeLessThanOrEqual(30_000)
  })

  it.each<[string, Step, string]>([
    ['nobody knows the job', failure(431, 'entity does not exist'), 'internal-error'],
    ['the keys are refused', failure(401, 'unable to verify'), 'not-authenticated'],
  ])('does not go on asking when %s', async (_what, step, kind) => {
    const { client, transport } = makeClient([step])

    await expect(client.finish(JOB)).rejects.toMatchObject({ kind })
    expect(transport.requests).toHaveLength(1)
  })

  it('can be cancelled between two polls', async () => {
    const abort = new AbortController()
    const cancelling: Step = () => {
      abort.abort()
      return RUNNING
    }
    const { client, transport } = makeClient([RUNNING, cancelling, RUNNING])

    await expect(client.finish(JOB, { signal: abort.signal })).rejects.toMatchObject({ kind: 'cancelled', command: 'attachVolume' })
    expect(transport.requests).toHaveLength(2)
  })

  it.each<[string, Step]>([
    ['is cancelled', 'cancelled'],
    ['finds that nobody knows the job', failure(431, 'entity does not exist')],
  ])('that %s says which job and which thing may still be made', async (_what, step) => {
    const { client } = makeClient([RUNNING, step])

    await expect(client.finish(DEPLOY)).rejects.toMatchObject({
      command: 'deployVirtualMachine',
      jobId: 'j1',
      entityId: 'vm1',
      isUncertain: true,
      message: expect.stringMatching(/job j1 of deployVirtualMachine may still be running and its result vm1 may still appear/),
    })
  })

  it('whose job nobody knows is not taken for one on a thing that does not exist', async () => {
    const unknown = failure(
      431,
      'Unable to execute API command queryasyncjobresult due to invalid value. Invalid parameter jobid: entity does not exist',
    )
    const { client } = makeClient([{ deletevolumeresponse: { jobid: 'j1' } }, unknown])

    await expect(client.run(deleteVolume, { id: 'v1' })).rejects.toMatchObject({
      kind: 'internal-error',
      parameter: undefined,
      isUncertain: true,
    })
  })

  it('whose polls are refused for another reason does not refuse the command that made it either', async () => {
    const { client } = makeClient([{ deletevolumeresponse: { jobid: 'j1' } }, failure(431, 'Invalid parameter jobid value=j1')])

    await expect(client.run(deleteVolume, { id: 'v1' })).rejects.toMatchObject({ kind: 'internal-error', isUncertain: true, jobId: 'j1' })
  })

  it('that times out says so too, and a job that failed is certain', async () => {
    const late = makeClient([RUNNING]).client.finish(DEPLOY, { timeoutMs: 1000 })
    const broken = makeClient([failed({ errorcode: 530, errortext: 'no' })]).client.finish(DEPLOY)

    await expect(late).rejects.toMatchObject({ kind: 'timed-out', entityId: 'vm1', isUncertain: true })
    await expect(broken).rejects.toMatchObject({ kind: 'job-failed', isUncertain: false })
  })

  it('throws errors of the client only', async () => {
    const { client } = makeClient([failed(undefined)])

    await expect(client.finish(JOB)).rejects.toBeInstanceOf(CloudStackError)
  })
})
