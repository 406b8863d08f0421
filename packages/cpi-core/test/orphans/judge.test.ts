import { msFromTimestamp } from '../../src/cloud/clock-time.ts'
import { readKnown } from '../../src/orphans/index.ts'
import { createJudge, type Judge, type OrphanSearch } from '../../src/orphans/judge.ts'
import { NOTHING_KNOWN } from '../../src/orphans/known.ts'
import { directorDigest, ownedName } from '../../src/values/names.ts'
import { inventoryOf } from '../support/inventory.ts'

const NOW = '2026-01-31T10:00:00+0000'
const CLOCK = { nowMs: () => msFromTimestamp(NOW), monotonicMs: () => 0, sleepMs: async () => undefined }
const HOUR_MS = 3_600_000

function judge(search: Partial<OrphanSearch>, inventory = inventoryOf({})): Judge {
  return createJudge({ directorUuid: undefined, minimumAgeMs: HOUR_MS, clock: CLOCK, known: NOTHING_KNOWN, ...search }, inventory)
}

/** The lists of all kinds, which name these resources. */
function allLists(...cids: readonly string[]) {
  const contents = ['instances', 'disks', 'snapshots', 'stemcells', 'networks']
  const Rows = cids.map((vm_cid) => ({ vm_cid, disk_cids: '' }))
  return readKnown(JSON.stringify({ Tables: contents.map((Content) => ({ Content, Header: { vm_cid: '', disk_cids: '' }, Rows })) }))
}

describe('a resource', () => {
  it.each([
    ['2026-01-31T09:00:01+0000', true],
    ['2026-01-31T09:00:00+0000', false],
    ['not a time', true],
    [undefined, false],
  ])('made at %p is too young for a minimum age of an hour: %p', (created, isYoung) => {
    expect(judge({}).isYoung(created)).toBe(isYoung)
  })

  it('is never too young without a minimum age, even if the clock of the cloud is ahead', () => {
    expect(judge({ minimumAgeMs: 0 }).isYoung('2026-01-31T10:05:00+0000')).toBe(false)
  })

  it('is known by its id or its name', () => {
    const { isKnown } = judge({ known: allLists('vm-by-name', 'by-id') })

    expect([isKnown({ id: 'x', name: 'vm-by-name' }), isKnown({ id: 'by-id' }), isKnown({ id: 'x', name: 'y' })]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('a resource with metadata that is on no list', () => {
  const [mine, another] = [directorDigest('mine'), directorDigest('another')]
  const unlisted = { id: 'unlisted', tags: [{ key: 'deployment', value: 'cf' }] }

  it('is unused if the lists are those of the director that is asked for', () => {
    const { reason } = judge({ directorUuid: 'mine', known: allLists() })

    expect(reason('vm', { ...unlisted, digest: mine })).toBe('the director does not know it')
    expect(reason('vm', { ...unlisted, digest: another })).toBeUndefined()
  })

  it.each([
    ['machine', { machines: [{ id: 'listed', name: ownedName('vm', 'mine', '1') }] }],
    ['disk', { volumes: [{ id: 'listed', name: ownedName('disk', 'mine', '1') }] }],
    ['snapshot', { snapshots: [{ id: 'listed', name: ownedName('snapshot', 'mine', '1') }] }],
    ['stemcell', { templates: [{ id: 'listed', name: ownedName('stemcell', 'mine', '1') }] }],
  ])('is unused if the lists name a %s of the same director', (_kind, owned) => {
    const { reason } = judge({ known: allLists('listed') }, inventoryOf(owned))

    expect(reason('vm', { ...unlisted, digest: mine })).toBe('the director does not know it')
    expect(reason('vm', { ...unlisted, digest: another })).toBeUndefined()
  })

  it.each(['stemcell', 'network'] as const)('is never unused as a %s without a list: these get no metadata', (kind) => {
    expect(judge({}).reason(kind, { id: 'unlisted', digest: mine })).toBeUndefined()
  })
})
