/**
 * The layout of a qcow2 file, version 2 (qemu's docs/interop/qcow2.txt): everything lies in clusters, all numbers are big-endian. A table
 * in two levels says where each cluster of the disk is; another says how often each cluster of the file is used.
 */
export const CLUSTER_BYTES = 65_536
/** Entries of one cluster of the second level; each stands for a cluster of the disk. */
export const L2_ENTRIES = CLUSTER_BYTES / 8
/** Counts of uses in one cluster. */
export const REFCOUNTS_PER_BLOCK = CLUSTER_BYTES / 2
const SECTOR_BYTES = 512

const USED_ONCE = 1n << 63n
const COMPRESSED = 1n << 62n
/** A compressed cluster's length in sectors stands above this bit: 62 - (cluster bits - 8). */
const LENGTH_SHIFT = 54n

/** Entry of a table that leads to a whole cluster. */
export function wholeCluster(offset: number): bigint {
  return USED_ONCE | BigInt(offset)
}

/** Entry of a table for compressed bytes, which begin and end anywhere. */
export function compressedCluster(offset: number, length: number): bigint {
  const furtherSectors = Math.floor((offset + length - 1) / SECTOR_BYTES) - Math.floor(offset / SECTOR_BYTES)
  return COMPRESSED | (BigInt(furtherSectors) << LENGTH_SHIFT) | BigInt(offset)
}

export interface Tables {
  readonly virtualBytes: number
  readonly l1: { readonly offset: number; readonly entries: number }
  readonly refcounts: { readonly offset: number; readonly clusters: number }
}

/** The file's first bytes. Version 2 is what the oldest hypervisor in the field reads. */
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
