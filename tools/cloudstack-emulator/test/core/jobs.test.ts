import { ApiError } from '../../src/api-error.ts'
import { callerOf } from '../../src/core/caller.ts'
import { startJob } from '../../src/core/jobs.ts'
import { stage } from '../support.ts'

describe('jobs', () => {
  it('are removed a day after they ended, when the next one begins', async () => {
    const { emulator, call, deploy } = stage()
    const machine = await deploy()
    const { jobid } = await call('stopVirtualMachine', { id: machine })
    emulator.advanceMs(10_000)

    emulator.advanceMs(23 * 3_600_000)
    await call('startVirtualMachine', { id: machine })
    const kept = emulator.cloud.jobs.get(String(jobid))
    emulator.advanceMs(3_600_000)
    await call('stopVirtualMachine', { id: machine })

    expect(kept).toMatchObject({ command: 'stopVirtualMachine' })
    expect(emulator.cloud.jobs.getIncludingRemoved(String(jobid))).toBeUndefined()
    expect([...emulator.cloud.jobs.all()]).toHaveLength(2)
  })

  it('of one machine run in sequence, of two in parallel', async () => {
    const { emulator, call, deploy } = stage()
    const [one, two] = [await deploy(), await deploy()]
    const started = [
      await call('stopVirtualMachine', { id: one }),
      await call('startVirtualMachine', { id: one }),
      await call('stopVirtualMachine', { id: two }),
    ]
    const done = async () => {
      const polls = started.map(({ jobid }) => call('queryAsyncJobResult', { jobid }))
      return (await Promise.all(polls)).map((poll) => poll['jobstatus'])
    }

    emulator.advanceMs(5000)
    const early = await done()
    emulator.advanceMs(5000)

    expect(early).toEqual([1, 0, 1])
    expect(await done()).toEqual([1, 1, 1])
  })

  it('report a permission that is denied like any internal failure', () => {
    const { emulator } = stage()
    const { cloud } = emulator
    const [user] = cloud.users.by('username', 'user')
    if (user === undefined) throw new Error('the seed has no user "user"')
    const begin = () => {
      throw new ApiError('permission-denied', 'not yours')
    }
    const { id } = startJob(cloud, callerOf(cloud, user), 'stopVirtualMachine', { begin, finish: () => ({}) })

    emulator.advanceMs(0)

    expect(cloud.jobs.get(id)).toMatchObject({ status: 2, result: { kind: 'runtime', text: 'not yours' } })
  })

  it('that fail before they have begun say so to what cleans up', () => {
    const { emulator } = stage()
    const { cloud } = emulator
    const [user] = cloud.users.by('username', 'user')
    if (user === undefined) throw new Error('the seed has no user "user"')
    const begun: boolean[] = []
    const abandon = (hasBegun: boolean) => void begun.push(hasBegun)
    const fail = () => {
      throw new Error('no')
    }
    startJob(cloud, callerOf(cloud, user), 'stopVirtualMachine', { begin: fail, finish: () => ({}), abandon })
    startJob(cloud, callerOf(cloud, user), 'stopVirtualMachine', { finish: fail, abandon })

    emulator.advanceMs(60_000)

    expect(begun).toEqual([false, true])
  })
})
