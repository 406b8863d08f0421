import { takeInventory } from '../../src/orphans/inventory.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'

describe('the inventory of an account', () => {
  it('leaves out what is deleted already, and still listed', async () => {
    const row = (id: string, state: string) => ({ id, state })
    const dataDisk = (volume: object) => ({ ...volume, type: 'DATADISK' })
    const cloud = cannedCloud({
      listVirtualMachines: { virtualmachine: [row('m1', 'Stopped'), row('m2', 'Destroyed'), row('m3', 'Expunging')] },
      listVolumes: { volume: [row('v1', 'Allocated'), row('v2', 'Destroy'), row('v3', 'Expunged')].map(dataDisk) },
      listSnapshots: { snapshot: [row('s1', 'Error'), row('s2', 'Destroyed')] },
    })

    const { machines, volumes, snapshots } = await takeInventory(cloud)

    expect([machines, volumes, snapshots].map((rows) => rows.map(({ id }) => id))).toEqual([['m1'], ['v1'], ['s1']])
  })

  it('reads volumes once, and tells data disks from root disks, which show what machines are gone', async () => {
    const box = cpiInABox()
    const mark = box.mark()
    const root = { id: 'v1', type: 'ROOT', name: 'ROOT-50', state: 'Ready', virtualmachineid: 'm1', vmname: 'vm-1' }
    const cloud = cannedCloud({ listVolumes: { volume: [root, { id: 'v2', type: 'DATADISK', name: 'disk-1', state: 'Ready' }] } })

    const { volumes, goneMachines } = await takeInventory(cloud)
    await takeInventory(clientOf(box))

    expect(volumes.map(({ id }) => id)).toEqual(['v2'])
    expect(goneMachines).toEqual([{ id: 'm1', name: 'vm-1', number: '50' }])
    expect(box.commands(mark).filter(({ command }) => command === 'listVolumes')).toHaveLength(1)
  })

  it('names a list that the account may not see', async () => {
    const cloud = cannedCloud({
      listAffinityGroups: { errorcode: 432, errortext: 'The given command does not exist or is not available' },
    })

    expect((await takeInventory(cloud)).unseen).toEqual([expect.stringMatching(/^listAffinityGroups: .*not available/)])
  })

  it('is not taken without a list that fails otherwise: what uses a resource could be missing from it', async () => {
    const cloud = cannedCloud({ listVirtualMachines: { errorcode: 534, errortext: 'unavailable' } })

    await expect(takeInventory(cloud)).rejects.toMatchObject({ command: 'listVirtualMachines', kind: 'unavailable' })
  })
})
