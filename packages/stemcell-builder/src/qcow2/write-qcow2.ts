import { type FileHandle, open, rm } from 'node:fs/promises'
import type { ToolContext } from '../host/tool-context.ts'
import { createAllocation } from './allocation.ts'
import { dataClusters } from './data-clusters.ts'
import { CLUSTER_BYTES, compressedCluster, header, L2_ENTRIES, wholeCluster } from './layout.ts'

/**
 * Writes a raw disk as compressed qcow2, version 2. The output is reproducible, which qemu-img achieves on one core only; this uses all cores.
 * @throws {Error} if a file cannot be read or written; the target is removed
 */
export async function writeQcow2(raw: string, target: string, context: ToolContext): Promise<void> {
  const [disk, file] = [await open(raw), await open(target, 'wx')]
  try {
    await write(disk, raw, file, context)
  } catch (error) {
    await rm(target)
    throw error
  } finally {
    await Promise.all([disk.close(), file.close()])
  }
}

async function write(disk: FileHandle, raw: string, file: FileHandle, context: ToolContext): Promise<void> {
  const { size: virtualBytes } = await disk.stat()
  const allocation = createAllocation()
  const l2Tables = new Map<number, Buffer>()
  for await (const { number, bytes, isCompressed } of dataClusters(disk, raw, context)) {
    const offset = isCompressed ? allocation.compressed(bytes.length) : allocation.whole(1)
    const entry = isCompressed ? compressedCluster(offset, bytes.length) : wholeCluster(offset)
    tableOf(l2Tables, number).writeBigUInt64BE(entry, (number % L2_ENTRIES) * 8)
    await file.write(bytes, 0, bytes.length, offset)
    // By its place: how much of the disk has data is not known.
    context.progress.share(number * CLUSTER_BYTES, virtualBytes)
  }
  const l1Entries = Math.ceil(virtualBytes / (CLUSTER_BYTES * L2_ENTRIES))
  const l1 = Buffer.alloc(l1Entries * 8)
  for (const [index, table] of l2Tables) {
    const offset = allocation.whole(1)
    l1.writeBigUInt64BE(wholeCluster(offset), index * 8)
    await file.write(table, 0, table.length, offset)
  }
  const l1Offset = allocation.whole(Math.ceil(l1.length / CLUSTER_BYTES))
  await file.write(l1, 0, l1.length, l1Offset)
  const refcounts = allocation.refcounts()
  await file.write(refcounts.bytes, 0, refcounts.bytes.length, refcounts.offset)
  const tables = {
    virtualBytes,
    l1: { offset: l1Offset, entries: l1Entries },
    refcounts: { offset: refcounts.offset, clusters: refcounts.tableClusters },
  }
  await file.write(header(tables), 0, undefined, 0)
}

/** Returns the L2 table for a guest cluster, creating it on first use; tables without entries do not exist. */
function tableOf(tables: Map<number, Buffer>, cluster: number): Buffer {
  const index = Math.floor(cluster / L2_ENTRIES)
  const table = tables.get(index) ?? Buffer.alloc(CLUSTER_BYTES)
  tables.set(index, table)
  return table
}
