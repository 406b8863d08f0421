import { createJudge } from '../../src/orphans/judge.ts'
import { readKnown } from '../../src/orphans/known.ts'
import { orphanedRegistryEntries } from '../../src/orphans/registry-entries.ts'
import { ownedName } from '../../src/values/names.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { inventoryOf } from '../support/inventory.ts'

it('the entries of a registry that are left behind are those of gone machines of the director, which it does not know', async () => {
  const [left, none, known] = ['left', 'none', 'known'].map((rest) => ownedName('vm', 'mine', rest))
  const names = [left, none, known, ownedName('vm', 'another', '1'), 'bastion']
  const inventory = inventoryOf({ goneMachines: names.map((name = '') => ({ id: `id of ${name}`, name, number: '1' })) })
  const lists = readKnown(JSON.stringify({ Tables: [{ Content: 'vms', Rows: [{ vm_cid: known }] }] }))
  const judge = createJudge({ directorUuid: 'mine', minimumAgeMs: 0, clock: fakeClock(), known: lists }, inventory)
  const read: string[] = []
  const settings = {
    read: async (name: string) => {
      read.push(name)
      return name === none ? undefined : {}
    },
  }

  const found = await orphanedRegistryEntries(inventory, judge, settings)

  expect(found).toMatchObject([{ kind: 'registry-entry', id: left, name: left, why: `VM "${left}" is gone` }])
  expect(read).toEqual([left, none])
})
