const QCOW2_MAGIC = 0x514649fb
const VHD_COOKIE = 'conectix'

/** The virtual size in bytes: from a qcow2 or VHD header, or the file size of a raw image. */
export function imageSize(head: Buffer, sizeBytes: number): number {
  if (head.length >= 32 && head.readUInt32BE(0) === QCOW2_MAGIC) return Number(head.readBigUInt64BE(24))
  if (head.length >= 56 && head.subarray(0, 8).toString('latin1') === VHD_COOKIE) return Number(head.readBigUInt64BE(48))
  return sizeBytes
}
