import { stage } from '../support.ts'

describe("a removed resource in the description of a command's event", () => {
  it('is refused before the job, whatever the command itself would say', async () => {
    const on = stage()
    const id = await on.deploy()
    const volume = (await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })) as {
      volume: { id: string }
    }
    await on.call('deleteVolume', { id: volume.volume.id })

    const answer = await on.call('attachVolume', { id: volume.volume.id, virtualmachineid: id })

    expect(answer['jobid']).toBeUndefined()
    expect(answer['errortext']).toMatch(/^Unable to find UUID for id \[\d+\] of type \[Volume\]$/)
  })
})
