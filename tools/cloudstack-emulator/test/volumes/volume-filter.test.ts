import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('a list of volumes', () => {
  it('can be filtered by encryption, which the offering decides once storage holds the volume', async () => {
    const on = stage()
    const offering = await on.call('createDiskOffering', { name: 'o', displaytext: 'o', disksize: 1, encrypt: true }, 'admin')
    const diskofferingid = dig(offering, 'diskoffering.id')
    const created = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid })
    const encrypted = async () => (await on.call('listVolumes', { isencrypted: true, listall: true }, 'admin'))['count']
    const before = await encrypted()

    await on.job('attachVolume', { id: dig(created, 'volume.id'), virtualmachineid: await on.deploy() })

    expect([before, await encrypted()]).toEqual([undefined, 1])
    expect(dig(await on.call('listVolumes', { isencrypted: false, listall: true }, 'admin'), 'count')).toBe(1)
  })
})
