import { takeInventory } from '../../src/orphans/inventory.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

describe('the inventory of an account', () => {
  it('leaves out what is deleted already, and still listed', async () => {
    const row = (id: string, state: string) => ({ id, state })
    const cloud = cannedCloud({
      listVirtualMachines: { virtualmachine: [row('m1', 'Stopped'), row('m2', 'Destroyed'), row('m3', 'Expunging')] },
      listVolumes: { volume: [row('v1', 'Allocated'), row('v2', 'Destroy'), row('v3', 'Expunged')] },
      listSnapshots: { snapshot: [row('s1', 'Error'), row('s2', 'Destroyed')] },
    })

    const { machines, volumes, snapshots } = await takeInventory(cloud)

    expect([machines, volumes, snapshots].map((rows) => rows.map(({ id }) => id))).toEqual([['m1'], ['v1'], ['s1']])
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
