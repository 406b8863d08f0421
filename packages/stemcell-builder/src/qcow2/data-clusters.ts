import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { Surroundings } from '../host/surroundings.ts'
import { CLUSTER_BYTES } from './layout.ts'

/** A cluster of the disk that holds something. */
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

/** What is read and compressed at once: enough to keep every core busy, little enough to be no matter of memory. */
const BATCH_CLUSTERS = 32
/** As qemu reads it: no more than 4 KiB back. */
const DEFLATE = { windowBits: 12, memLevel: 9 } as const
const NOTHING = Buffer.alloc(CLUSTER_BYTES)

const deflated = promisify<Buffer, typeof DEFLATE, Buffer>(deflateRaw)

/** The clusters of a raw disk that hold something, in order. Holes are not even read. */
export async function* dataClusters(disk: FileHandle, raw: string, surroundings: Surroundings): AsyncGenerator<DataCluster> {
  let coming: Promise<DataCluster[]> | undefined
  for (const numbers of batches(await extents(raw, surroundings))) {
    surroundings.signal?.throwIfAborted()
    const next = compressAll(disk, numbers)
    // Whoever takes the batch before may throw; this one is then nobody's.
    next.catch(() => undefined)
    if (coming !== undefined) yield* await coming
    coming = next
  }
  if (coming !== undefined) yield* await coming
}

async function extents(raw: string, { runTool, signal }: Surroundings): Promise<Extent[]> {
  const { stdout } = await runTool('qemu-img', ['map', '--output=json', '-f', 'raw', raw], signal === undefined ? {} : { signal })
  return (JSON.parse(stdout) as Extent[]).filter(({ data }) => data)
}

/** Numbers of neighbouring clusters, each once and in order: an extent may begin in the cluster in which the last one ended. */
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
  return Promise.all(clusters.filter((cluster) => !cluster.bytes.equals(NOTHING)).map(compress))
}

async function compress({ number, bytes }: Omit<DataCluster, 'isCompressed'>): Promise<DataCluster> {
  const smaller = await deflated(bytes, DEFLATE)
  const isCompressed = smaller.length < CLUSTER_BYTES
  return { number, bytes: isCompressed ? smaller : bytes, isCompressed }
}
