import { readKnown } from '../../src/orphans/index.ts'

const list = (Content: string, Header: object = {}, ...Rows: object[]): string => JSON.stringify({ Tables: [{ Content, Header, Rows }] })

describe('the lists of a director', () => {
  it.each([
    ['bosh vms', list('vms'), true],
    ['bosh instances --details', list('instances', { vm_cid: 'VM CID' }), true],
    ['bosh instances', list('instances', { instance: 'Instance' }), false],
    ['bosh disks --orphaned', list('disks'), false],
  ])('are complete for machines with %s: %p', (_command, text, isComplete) => {
    expect(readKnown(text).covers('vm')).toBe(isComplete)
  })

  it.each([
    ['the disks of instances and the orphaned ones', list('instances', { disk_cids: 'Disk CIDs' }) + list('disks'), true],
    ['orphaned disks alone', list('disks'), false],
    ['the disks of instances alone', list('instances', { disk_cids: 'Disk CIDs' }), false],
    ['instances without their disks', list('instances', { vm_cid: 'VM CID' }) + list('disks'), false],
  ])('are complete for disks with %s: %p', (_what, text, isComplete) => {
    expect(readKnown(text).covers('disk')).toBe(isComplete)
  })

  it('name several cids in one cell', () => {
    const { has } = readKnown(list('instances', {}, { disk_cids: 'disk-1\ndisk-2, disk-3' }))

    expect(['disk-1', 'disk-2', 'disk-3', 'disk'].map(has)).toEqual([true, true, true, false])
  })
})
