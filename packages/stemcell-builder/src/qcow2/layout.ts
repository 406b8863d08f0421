/**
 * Size in bytes. The layout of a qcow2 file, version 2, is in qemu's docs/interop/qcow2.txt: a file consists of clusters, all numbers are
 * big-endian, a two-level table (L1, L2) maps guest clusters to file offsets, and another counts the references to each cluster of the file.
 */
export const CLUSTER_BYTES = 65_536
/** Entries of an L2 table; each maps one guest cluster. */
export const L2_ENTRIES = CLUSTER_BYTES / 8
/** Entries of a refcount block. */
export const REFCOUNTS_PER_BLOCK = CLUSTER_BYTES / 2
const SECTOR_BYTES = 512

const USED_ONCE = 1n << 63n
const COMPRESSED = 1n << 62n
/** The number of additional sectors of a compressed cluster begins at this bit: 62 - (cluster bits - 8). */
const LENGTH_SHIFT = 54n

/** L1 or L2 entry that points to a whole cluster. */
export function wholeCluster(offset: number): bigint {
  return USED_ONCE | BigInt(offset)
}

/** L2 entry for compressed bytes, which need not be aligned. */
export function compressedCluster(offset: number, length: number): bigint {
  const furtherSectors = Math.floor((offset + length - 1) / SECTOR_BYTES) - Math.floor(offset / SECTOR_BYTES)
  return COMPRESSED | (BigInt(furtherSectors) << LENGTH_SHIFT) | BigInt(offset)
}

export interface Tables {
  readonly virtualBytes: number
  readonly l1: { readonly offset: number; readonly entries: number }
  readonly refcounts: { readonly offset: number; readonly clusters: number }
}

/** Renders the header. Version 2 is what the oldest supported hypervisor reads. */
export function header({ virtualBytes, l1, refcounts }: Tables): Buffer {
  const bytes = Buffer.alloc(80)
  bytes.write('QFI\xfb', 0, 'latin1')
  bytes.writeUInt32BE(2, 4)
  bytes.writeUInt32BE(Math.log2(CLUSTER_BYTES), 20)
  bytes.writeBigUInt64BE(BigInt(virtualBytes), 24)
  bytes.writeUInt32BE(l1.entries, 36)
  bytes.writeBigUInt64BE(BigInt(l1.offset), 40)
  bytes.writeBigUInt64BE(BigInt(refcounts.offset), 48)
  bytes.writeUInt32BE(refcounts.clusters, 56)
  return bytes
}
