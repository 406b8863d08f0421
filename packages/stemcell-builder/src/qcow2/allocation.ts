import { CLUSTER_BYTES, REFCOUNTS_PER_BLOCK } from './layout.ts'

/** Allocates space in a qcow2 file and counts the references to each of its clusters. */
export interface Allocation {
  /** Allocates whole clusters. Returns their offset in bytes. */
  whole(clusters: number): number
  /** Allocates space for compressed bytes, directly after the previous ones if it is free. Returns their offset in bytes. */
  compressed(length: number): number
  /** Allocates and renders the refcount table followed by the refcount blocks, which count themselves too. */
  refcounts(): { readonly offset: number; readonly tableClusters: number; readonly bytes: Buffer }
}

/** Starts with the header in the first cluster and nothing else. */
export function createAllocation(): Allocation {
  const uses = [1]
  let compressedEnd = 0
  const fileEnd = () => uses.length * CLUSTER_BYTES

  function whole(clusters: number): number {
    const offset = fileEnd()
    for (let count = 0; count < clusters; count++) uses.push(1)
    return offset
  }

  function compressed(length: number): number {
    const isLast = clusterOf(compressedEnd - 1) === uses.length - 1
    const fits = isLast || compressedEnd + length <= Math.ceil(compressedEnd / CLUSTER_BYTES) * CLUSTER_BYTES
    const offset = fits ? compressedEnd : fileEnd()
    compressedEnd = offset + length
    for (let cluster = clusterOf(offset); cluster <= clusterOf(compressedEnd - 1); cluster++) uses[cluster] = (uses[cluster] ?? 0) + 1
    return offset
  }

  function refcounts() {
    const { tableClusters, blocks } = refcountClusters(uses.length)
    const offset = whole(tableClusters + blocks)
    const bytes = Buffer.alloc((tableClusters + blocks) * CLUSTER_BYTES)
    const blocksAt = tableClusters * CLUSTER_BYTES
    for (let block = 0; block < blocks; block++) bytes.writeBigUInt64BE(BigInt(offset + blocksAt + block * CLUSTER_BYTES), block * 8)
    for (const [cluster, count] of uses.entries()) bytes.writeUInt16BE(count, blocksAt + cluster * 2)
    return { offset, tableClusters, bytes }
  }

  return { whole, compressed, refcounts }
}

function clusterOf(offset: number): number {
  return Math.floor(offset / CLUSTER_BYTES)
}

/** Clusters that the refcount structures need for this many clusters and for themselves. */
function refcountClusters(used: number): { readonly tableClusters: number; readonly blocks: number } {
  let [tableClusters, blocks] = [0, 0]
  for (;;) {
    const enough = Math.ceil((used + tableClusters + blocks) / REFCOUNTS_PER_BLOCK)
    if (enough === blocks) return { tableClusters, blocks }
    blocks = enough
    tableClusters = Math.ceil((blocks * 8) / CLUSTER_BYTES)
  }
}
