import { createJudge } from '../../src/orphans/judge.ts'
import { readKnown } from '../../src/orphans/known.ts'
import { ofUnlistedDirectors } from '../../src/orphans/unlisted-directors.ts'
import { directorDigest } from '../../src/values/names.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { inventoryOf } from '../support/inventory.ts'

const DIRECTOR = 'f7f3b1a4-0000-4000-8000-00000000d1ec'
const OURS = directorDigest(DIRECTOR)

function named(known: string, directorUuid: string | undefined): readonly string[] {
  const templates = ['known', 'unknown'].map((id) => ({ id, name: `stemcell-${OURS}-${id}`, isready: true }))
  const inventory = inventoryOf({ templates })
  const lists = readKnown(JSON.stringify({ Tables: [{ Content: 'stemcells', Rows: [{ cid: known }] }] }))
  return ofUnlistedDirectors(inventory, createJudge({ directorUuid, minimumAgeMs: 0, clock: fakeClock(), known: lists }, inventory), lists)
}

describe('what cannot be judged by the lists', () => {
  const metadata = { tags: [{ key: 'deployment', value: 'cf' }] }
  const inventory = inventoryOf({
    machines: [{ id: 'm', name: `vm-${OURS}-m`, ...metadata }],
    volumes: [
      { id: 'v', name: `disk-${OURS}-v`, ...metadata },
      { id: 'attached', name: `disk-${OURS}-attached`, virtualmachineid: 'm', ...metadata },
    ],
    snapshots: [{ id: 's', name: `snapshot-${OURS}-s`, ...metadata }],
    templates: [{ id: 't', name: `stemcell-${OURS}-t` }],
    networks: [{ id: 'n', name: 'net', displaytext: `net, made by BOSH director ${OURS} (cf)` }],
  })

  it.each([
    [['vms'], [`vm-${OURS}-m`]],
    [
      ['instances', 'disks'],
      [`vm-${OURS}-m`, `disk-${OURS}-v`],
    ],
    [['snapshots'], [`snapshot-${OURS}-s`]],
    [['stemcells'], [`stemcell-${OURS}-t`]],
    [['networks'], ['net']],
  ])('is of the kinds that the lists %j are of, attached disks apart', (contents, names) => {
    const Header = { vm_cid: '', disk_cids: '' }
    const lists = readKnown(JSON.stringify({ Tables: contents.map((Content) => ({ Content, Header, Rows: [] })) }))
    const judge = createJudge({ directorUuid: undefined, minimumAgeMs: 0, clock: fakeClock(), known: lists }, inventory)

    expect(ofUnlistedDirectors(inventory, judge, lists)).toEqual(names)
  })

  it('is of a director of which they name nothing', () => {
    expect(named('another', undefined)).toEqual([`stemcell-${OURS}-known`, `stemcell-${OURS}-unknown`])
  })

  it('is nothing once they name something of that director, or once the director is given', () => {
    expect([named('known', undefined), named('another', DIRECTOR)]).toEqual([[], []])
  })
})
