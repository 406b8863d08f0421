import { CLUSTER_BYTES, REFCOUNTS_PER_BLOCK } from './layout.ts'

/** Where things lie in a qcow2 file, and how often each of its clusters is used. */
export interface Allocation {
  /** Room for clusters of their own. Answers the offset. */
  whole(clusters: number): number
  /** Room for compressed bytes: right behind the last ones, where nothing is in their way. Answers the offset. */
  compressed(length: number): number
  /** The counts of uses, which count themselves, behind the table that leads to them. */
  refcounts(): { readonly offset: number; readonly tableClusters: number; readonly bytes: Buffer }
}

/** An empty file, but for its header in the first cluster. */
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

/** Clusters that the counts need for this many clusters and for themselves. */
function refcountClusters(used: number): { readonly tableClusters: number; readonly blocks: number } {
  let [tableClusters, blocks] = [0, 0]
  for (;;) {
    const enough = Math.ceil((used + tableClusters + blocks) / REFCOUNTS_PER_BLOCK)
    if (enough === blocks) return { tableClusters, blocks }
    blocks = enough
    tableClusters = Math.ceil((blocks * 8) / CLUSTER_BYTES)
  }
}
