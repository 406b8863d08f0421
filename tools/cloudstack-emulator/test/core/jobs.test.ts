import { stage } from '../support.ts'

describe('jobs', () => {
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
