import { createAllocation } from '../../src/qcow2/allocation.ts'
import { CLUSTER_BYTES } from '../../src/qcow2/layout.ts'

const uses = (allocation: ReturnType<typeof createAllocation>, clusters: number) => {
  const { bytes, tableClusters } = allocation.refcounts()
  return Array.from({ length: clusters }, (_, cluster) => bytes.readUInt16BE(tableClusters * CLUSTER_BYTES + cluster * 2))
}

describe('createAllocation', () => {
  it('packs compressed bytes one after the other, across cluster boundaries too', () => {
    const allocation = createAllocation()

    const offsets = [allocation.compressed(40_000), allocation.compressed(40_000), allocation.compressed(40_000)]

    expect(offsets).toEqual([CLUSTER_BYTES, CLUSTER_BYTES + 40_000, CLUSTER_BYTES + 80_000])
    // The header; two that share the first cluster; the second and third in the next one.
    expect(uses(allocation, 3)).toEqual([1, 2, 2])
  })

  it('fills the rest of a shared cluster after whole ones were allocated, and starts a new one if the bytes do not fit', () => {
    const allocation = createAllocation()

    const offsets = [allocation.compressed(40_000), allocation.whole(1), allocation.compressed(20_000), allocation.compressed(20_000)]

    expect(offsets).toEqual([CLUSTER_BYTES, 2 * CLUSTER_BYTES, CLUSTER_BYTES + 40_000, 3 * CLUSTER_BYTES])
    expect(uses(allocation, 4)).toEqual([1, 2, 1, 1])
  })

  it('counts the clusters of the refcount structures themselves', () => {
    const allocation = createAllocation()
    // One block has 32,768 entries: with the table and the first block, a second block is needed.
    allocation.whole(32_766)

    const { bytes, offset, tableClusters } = allocation.refcounts()

    expect([offset / CLUSTER_BYTES, tableClusters, bytes.length / CLUSTER_BYTES]).toEqual([32_767, 1, 3])
    expect(bytes.readUInt16BE(CLUSTER_BYTES + 32_769 * 2)).toBe(1)
    expect(bytes.readUInt16BE(CLUSTER_BYTES + 32_770 * 2)).toBe(0)
  })
})
