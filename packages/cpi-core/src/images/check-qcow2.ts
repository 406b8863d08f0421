import { cloudError } from '../errors/cpi-error.ts'
import { damaged, dependent, type ImageEnds } from './check-image.ts'

/** Offsets in the header of qcow2 (QEMU's docs/interop/qcow2.txt). */
const QCOW2 = {
  version: 4,
  backingFile: 8,
  backingFileLength: 16,
  clusterBits: 20,
  virtualBytes: 24,
  encryption: 32,
  l1Size: 36,
  l1Table: 40,
  refcountTable: 48,
  refcountClusters: 56,
  incompatible: 72,
}
const QCOW2_HEADER_BYTES = 72
const LATEST_VERSION = 3
const LARGEST_CLUSTER_BITS = 21

/** As stemcell-builder has it: no real stemcell comes close. */
const MAX_VIRTUAL_BYTES = 2n * 1024n ** 4n
const ENTRY_BYTES = 8n

/** Incompatible features: QEMU refuses an image with others. */
const EXTERNAL_DATA_FILE = 0b100n
const KNOWN_FEATURES = 0b11111n

/**
 * Refuses a qcow2 image that QEMU would refuse, that is cut off, or that takes content from another file: CloudStack would read a file of
 * its own host. It registers the others without a look, and machines of theirs do not start.
 * @throws {CpiError} saying which
 */
export function checkQcow2({ path, head, sizeBytes }: ImageEnds): void {
  const bytes = Buffer.from(head, 'latin1')
  if (bytes.length < QCOW2_HEADER_BYTES) throw damaged(path, 'it ends within the header of qcow2')
  const version = bytes.readUInt32BE(QCOW2.version)
  if (version > LATEST_VERSION) throw damaged(path, `it has version ${version} of qcow2, of which ${LATEST_VERSION} is the latest`)
  const nameAt = Number(bytes.readBigUInt64BE(QCOW2.backingFile))
  if (nameAt !== 0) {
    const name = bytes.subarray(nameAt, nameAt + bytes.readUInt32BE(QCOW2.backingFileLength)).toString('utf8')
    throw dependent(path, name === '' ? 'a backing file' : `"${name}"`)
  }
  const features = version === LATEST_VERSION && bytes.length >= QCOW2.incompatible + 8 ? bytes.readBigUInt64BE(QCOW2.incompatible) : 0n
  if ((features & EXTERNAL_DATA_FILE) !== 0n) throw dependent(path, 'an external data file')
  if ((features & ~KNOWN_FEATURES) !== 0n) throw damaged(path, 'it needs features of qcow2 that do not exist')
  if (bytes.readUInt32BE(QCOW2.encryption) !== 0)
    throw cloudError('image-format-unsuitable', `stemcell image "${path}" is encrypted: CloudStack needs one that is not`)
  checkSizes(path, bytes, sizeBytes)
}

function checkSizes(path: string, bytes: Buffer, sizeBytes: number | undefined): void {
  const clusterBits = bytes.readUInt32BE(QCOW2.clusterBits)
  if (clusterBits > LARGEST_CLUSTER_BITS)
    throw damaged(path, `it has clusters of 2^${clusterBits} bytes; those of qcow2 have 2^${LARGEST_CLUSTER_BITS} at most`)
  const virtualBytes = bytes.readBigUInt64BE(QCOW2.virtualBytes)
  if (virtualBytes > MAX_VIRTUAL_BYTES)
    throw damaged(path, `it declares a disk of ${virtualBytes} bytes; at most ${MAX_VIRTUAL_BYTES} are accepted`)
  if (sizeBytes === undefined) return
  const tableEnd = bytes.readBigUInt64BE(QCOW2.l1Table) + ENTRY_BYTES * BigInt(bytes.readUInt32BE(QCOW2.l1Size))
  const refcountEnd =
    bytes.readBigUInt64BE(QCOW2.refcountTable) + (1n << BigInt(clusterBits)) * BigInt(bytes.readUInt32BE(QCOW2.refcountClusters))
  if (tableEnd > BigInt(sizeBytes) || refcountEnd > BigInt(sizeBytes)) throw damaged(path, 'it ends before the tables of qcow2')
}
