import { readKnown } from '../../src/orphans/index.ts'
import { createJudge } from '../../src/orphans/judge.ts'
import { NOTHING_KNOWN } from '../../src/orphans/known.ts'
import { orphanedDisks, orphanedNetworks, orphanedStemcells, ownerlessDisks } from '../../src/orphans/known-kinds.ts'
import { directorDigest, ownedName } from '../../src/values/names.ts'
import { inventoryOf } from '../support/inventory.ts'

const CLOCK = { nowMs: () => 0, monotonicMs: () => 0, sleepMs: async () => undefined }

function judgeWith(known = NOTHING_KNOWN) {
  return createJudge({ directorUuid: 'mine', minimumAgeMs: 0, clock: CLOCK, known }, inventoryOf({}))
}

function listed(Content: string, ...cids: string[]) {
  return readKnown(JSON.stringify({ Tables: [{ Content, Header: {}, Rows: cids.map((cid) => ({ cid })) }] }))
}

describe('a stemcell', () => {
  const failed = { id: 't1', name: ownedName('stemcell', 'mine', '1'), isready: false, status: 'Upload error' }

  it('that never became ready is unused, unless the director knows it', () => {
    const found = (known = NOTHING_KNOWN) => orphanedStemcells(inventoryOf({ templates: [failed] }), judgeWith(known))

    expect(found()).toMatchObject([{ kind: 'stemcell', id: 't1', why: 'never became ready' }])
    expect(found(listed('stemcells', 't1'))).toEqual([])
  })

  it('in several zones is shown once, with the state in the first', () => {
    const templates = [
      { ...failed, status: 'one' },
      { ...failed, status: 'two' },
    ]

    expect(orphanedStemcells(inventoryOf({ templates }), judgeWith()).map(({ state }) => state)).toEqual(['one'])
  })

  it('that is ready in one of its zones is in use without a list', () => {
    const templates = [failed, { ...failed, isready: true }]

    expect(orphanedStemcells(inventoryOf({ templates }), judgeWith())).toEqual([])
  })
})

describe('a managed network', () => {
  const network = { id: 'n1', name: 'net', displaytext: `net, made by BOSH director ${directorDigest('mine')} (cf)` }

  it('is unused if no list names it and no machine is in it', () => {
    const judge = judgeWith(listed('networks'))
    const machine = { id: 'm1', nic: [{ id: 'nic', networkid: 'n1' }] }

    expect(orphanedNetworks(inventoryOf({ networks: [network] }), judge)).toMatchObject([{ kind: 'network', id: 'n1' }])
    expect(orphanedNetworks(inventoryOf({ networks: [network], machines: [machine] }), judge)).toEqual([])
  })
})

describe('a disk', () => {
  it('is in use while it is attached to a machine that is', () => {
    const volumes = [{ id: 'v1', name: ownedName('disk', 'mine', '1'), virtualmachineid: 'm1' }]

    expect(orphanedDisks(inventoryOf({ volumes }), judgeWith(), new Set())).toEqual([])
    expect(orphanedDisks(inventoryOf({ volumes }), judgeWith(), new Set(['m1']))).toMatchObject([
      { id: 'v1', why: 'attached to a VM that was left behind, never got metadata' },
    ])
  })

  const detached = { id: 'of a gone VM', name: 'DATA-9' }
  const goneMachines = [{ id: 'm9', name: ownedName('vm', 'mine', '9'), number: '9' }]

  it('with a name of CloudStack is counted if it is detached and its machine is not known', () => {
    const volumes = [
      detached,
      { id: 'counted', name: 'DATA-7' },
      { id: 'attached', name: 'DATA-8', virtualmachineid: 'm1' },
      { id: 'other', name: 'DATA-7-copy' },
    ]

    expect(ownerlessDisks(inventoryOf({ volumes, goneMachines })).map(({ id }) => id)).toEqual(['counted'])
  })

  it('of a machine that is gone is unused, unless it is attached again, known, or the machine was of another director', () => {
    const volumes = [detached, { id: 'attached', name: 'DATA-9', virtualmachineid: 'm1' }, { id: 'other', name: 'DATA-90' }]
    const another = [{ id: 'm9', name: ownedName('vm', 'another', '9'), number: '9' }]

    const found = (machines: typeof goneMachines, known = NOTHING_KNOWN) =>
      orphanedDisks(inventoryOf({ volumes, goneMachines: machines }), judgeWith(known), new Set()).map(({ id }) => id)

    expect(found(goneMachines)).toEqual(['of a gone VM'])
    expect(found(another)).toEqual([])
    expect(found(goneMachines, listed('disks', 'DATA-9'))).toEqual([])
  })
})
