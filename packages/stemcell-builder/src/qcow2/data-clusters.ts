import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { ToolContext } from '../host/tool-context.ts'
import { CLUSTER_BYTES } from './layout.ts'

/** A guest cluster that is not all zeros. */
export interface DataCluster {
  readonly number: number
  readonly bytes: Buffer
  readonly isCompressed: boolean
}

interface Extent {
  readonly start: number
  readonly length: number
  readonly data: boolean
}

/** Clusters read and compressed at a time: 2 MiB, enough to keep every core busy. */
const BATCH_CLUSTERS = 32
/** qemu decompresses with a window of 4 KiB. */
const DEFLATE = { windowBits: 12, memLevel: 9 } as const
const EMPTY_CLUSTER = Buffer.alloc(CLUSTER_BYTES)

const deflateRawAsync = promisify<Buffer, typeof DEFLATE, Buffer>(deflateRaw)

/** Yields the clusters of a raw disk that are not all zeros, in order. Holes are not read. */
export async function* dataClusters(disk: FileHandle, raw: string, context: ToolContext): AsyncGenerator<DataCluster> {
  let pending: Promise<DataCluster[]> | undefined
  for (const numbers of batches(await extents(raw, context))) {
    context.signal?.throwIfAborted()
    const next = compressAll(disk, numbers)
    // If the consumer of the previous batch throws, nobody awaits this one.
    next.catch(() => undefined)
    if (pending !== undefined) yield* await pending
    pending = next
  }
  if (pending !== undefined) yield* await pending
}

async function extents(raw: string, { runTool, signal }: ToolContext): Promise<Extent[]> {
  const { stdout } = await runTool('qemu-img', ['map', '--output=json', '-f', 'raw', raw], signal === undefined ? {} : { signal })
  return (JSON.parse(stdout) as Extent[]).filter(({ data }) => data)
}

/** Yields runs of consecutive cluster numbers, each number once: an extent may begin in the cluster in which the previous one ended. */
function* batches(found: readonly Extent[]): Generator<number[]> {
  let next = 0
  for (const { start, length } of found) {
    const end = Math.ceil((start + length) / CLUSTER_BYTES)
    next = Math.max(next, Math.floor(start / CLUSTER_BYTES))
    while (next < end) {
      const count = Math.min(BATCH_CLUSTERS, end - next)
      yield Array.from({ length: count }, (_, index) => next + index)
      next += count
    }
  }
}

async function compressAll(disk: FileHandle, numbers: readonly number[]): Promise<DataCluster[]> {
  const bytes = Buffer.alloc(numbers.length * CLUSTER_BYTES)
  await disk.read(bytes, 0, bytes.length, (numbers[0] ?? 0) * CLUSTER_BYTES)
  const clusters = numbers.map((number, index) => ({ number, bytes: bytes.subarray(index * CLUSTER_BYTES, (index + 1) * CLUSTER_BYTES) }))
  return Promise.all(clusters.filter((cluster) => !cluster.bytes.equals(EMPTY_CLUSTER)).map(compress))
}

async function compress({ number, bytes }: Omit<DataCluster, 'isCompressed'>): Promise<DataCluster> {
  const smaller = await deflateRawAsync(bytes, DEFLATE)
  const isCompressed = smaller.length < CLUSTER_BYTES
  return { number, bytes: isCompressed ? smaller : bytes, isCompressed }
}
