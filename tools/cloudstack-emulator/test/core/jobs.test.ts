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
})
