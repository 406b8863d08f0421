import type { DiskOffering } from '../../src/cloud/entities.ts'
import { checkIops, mismatch, requiresOptIn } from '../../src/disks/disk-offering-needs.ts'

const ZONE = 'zone-1'

function offering(more: Partial<DiskOffering> = {}): DiskOffering {
  return { id: 'o', name: 'o', disksize: 5, storagetype: 'shared', ...more }
}

describe('what a disk asks of its offering', () => {
  it.each([
    ['nothing', {}, {}],
    ['a storage tag it has', { tags: 'ssd, fast' }, { storage_tags: ['fast'] }],
    ['encryption', { encrypt: true }, { encrypted: true }],
    ['IOPS of its own', { iscustomizediops: true }, { min_iops: 100, max_iops: 200 }],
    ['its zone', { zoneid: 'zone-0,zone-1' }, {}],
    ['no encryption, and gets it', { encrypt: true }, { encrypted: false }],
  ])('is there: %s', (_what, more, needs) => {
    expect(mismatch(offering(more), needs, ZONE)).toBeUndefined()
  })

  it.each([
    ['a storage tag', { tags: 'ssd' }, { storage_tags: ['ssd', 'fast'] }, 'lacks storage tag "fast"'],
    ['encryption', {}, { encrypted: true }, 'does not encrypt its disks'],
    ['IOPS', {}, { min_iops: 100 }, 'has no customised IOPS: leave min_iops and max_iops out'],
    ['its zone', { zoneid: 'zone-0', zone: 'elsewhere' }, {}, 'is offered in elsewhere only'],
  ])('is missing: %s', (_what, more, needs, problem) => {
    expect(mismatch(offering(more), needs, ZONE)).toBe(problem)
  })

  it.each([
    [{ storagetype: 'local' }, {}, true],
    [{ tags: 'ssd' }, {}, true],
    [{ tags: 'ssd' }, { storage_tags: ['ssd'] }, false],
    [{ iscustomizediops: true }, {}, true],
    [{ iscustomizediops: true }, { max_iops: 5 }, false],
    [{}, {}, false],
  ])('decides whether %j is one that nobody gets unasked, asking for %j', (more, needs, unasked) => {
    expect(requiresOptIn(offering(more), needs)).toBe(unasked)
  })
})

describe('IOPS', () => {
  it.each([[{}], [{ min_iops: 100, max_iops: 100 }], [{ min_iops: 100, max_iops: 200 }]])('may be %j', (needs) => {
    expect(() => checkIops(needs)).not.toThrow()
  })

  it.each([
    [{ min_iops: 100 }, /min_iops is 100, max_iops is not given: give both/],
    [{ max_iops: 100 }, /min_iops is not given, max_iops is 100/],
    [{ min_iops: 200, max_iops: 100 }, /the second at least as large/],
  ])('may not be %j', (needs, message) => {
    expect(() => checkIops(needs)).toThrow(message)
  })
})
