import { CLUSTER_BYTES, compressedCluster, header, wholeCluster } from '../../src/qcow2/layout.ts'

/** Splits an L2 entry of compressed bytes as qemu's docs/interop/qcow2.txt defines it for clusters of 64 KiB. */
function parse(entry: bigint): { readonly isCompressed: boolean; readonly offset: number; readonly sectors: number } {
  return {
    isCompressed: (entry & (1n << 62n)) !== 0n,
    offset: Number(entry & ((1n << 54n) - 1n)),
    sectors: Number((entry >> 54n) & 0xffn) + 1,
  }
}

describe('entries of the tables', () => {
  it('point to a whole cluster, which is referenced once', () => {
    expect(wholeCluster(5 * CLUSTER_BYTES)).toBe((1n << 63n) | BigInt(5 * CLUSTER_BYTES))
  })

  it.each([
    ['within one sector', 1024, 100, 1],
    ['exactly one sector', 1024, 512, 1],
    ['across a boundary of sectors', 1000, 100, 2],
    ['almost a cluster', 70_001, 65_000, 128],
  ])('cover compressed bytes %s', (_what, offset, length, sectors) => {
    const parsed = parse(compressedCluster(offset, length))

    expect(parsed).toEqual({ isCompressed: true, offset, sectors })
    // qemu reads from the offset to the end of the last sector, which must include all bytes.
    expect(Math.floor(offset / 512) * 512 + parsed.sectors * 512).toBeGreaterThanOrEqual(offset + length)
  })
})

describe('header', () => {
  it('is that of version 2, with big-endian numbers', () => {
    const bytes = header({ virtualBytes: 3 * 1024 ** 3, l1: { offset: 0x30000, entries: 6 }, refcounts: { offset: 0x10000, clusters: 1 } })

    expect(bytes.subarray(0, 8).toString('latin1')).toBe('QFI\xfb\0\0\0\x02')
    expect(bytes.readUInt32BE(20)).toBe(16)
    expect(bytes.readBigUInt64BE(24)).toBe(3n * 1024n ** 3n)
    expect([bytes.readUInt32BE(36), bytes.readBigUInt64BE(40)]).toEqual([6, 0x30000n])
    expect([bytes.readBigUInt64BE(48), bytes.readUInt32BE(56)]).toEqual([0x10000n, 1])
    // No backing file, no encryption, no snapshots.
    expect([bytes.readBigUInt64BE(8), bytes.readUInt32BE(32), bytes.readUInt32BE(60)]).toEqual([0n, 0, 0])
  })
})
