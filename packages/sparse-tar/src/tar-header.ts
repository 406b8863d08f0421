export const BLOCK_BYTES = 512

const NAME_BYTES = 100
const SIZE_AT = 124
const CHECKSUM_AT = 148
const TYPE_AT = 156
/** What follows the numbers of a device differs between formats. */
const EXTENSION_AT = 345
const OCTAL_DIGITS = 11

/** Number of bytes with the filling to a whole block. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES
}

export function field(block: Buffer, at: number, bytes: number): string {
  const text = block.toString('latin1', at, at + bytes)
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

/** A number in octal, or in base 256 for those above 8 GiB. */
export function numberAt(block: Buffer, at: number, bytes: number): number {
  if (((block[at] ?? 0) & 0x80) === 0) return Number.parseInt(field(block, at, bytes).trim() || '0', 8)
  return block.subarray(at + 1, at + bytes).reduce((sum, byte) => sum * 256 + byte, 0)
}

export const sizeIn = (header: Buffer): number => numberAt(header, SIZE_AT, 12)
export const typeIn = (header: Buffer): string => String.fromCharCode(header[TYPE_AT] ?? 0)

/** Returns the header of a plain file of this size, named as before or otherwise; a name too long for it goes before it, as GNU tar does. */
export function plainHeaders(header: Buffer, sizeBytes: number, name?: string): Buffer {
  const bytes = Buffer.from(name ?? '', 'utf8')
  const own = plainHeader(header, sizeBytes, '0', bytes.subarray(0, NAME_BYTES))
  if (bytes.length <= NAME_BYTES) return own
  const longName = Buffer.concat([bytes, Buffer.alloc(padded(bytes.length + 1) - bytes.length)])
  return Buffer.concat([plainHeader(header, bytes.length + 1, 'L', Buffer.from('././@LongLink')), longName, own])
}

function plainHeader(header: Buffer, sizeBytes: number, type: string, name: Buffer): Buffer {
  const plain = Buffer.from(header)
  if (name.length > 0) name.copy(plain.fill(0, 0, NAME_BYTES))
  plain.fill(0, SIZE_AT, SIZE_AT + 12)
  if (sizeBytes < 8 ** OCTAL_DIGITS) plain.write(sizeBytes.toString(8).padStart(OCTAL_DIGITS, '0'), SIZE_AT, 'latin1')
  else {
    plain.writeUInt8(0x80, SIZE_AT)
    plain.writeBigUInt64BE(BigInt(sizeBytes), SIZE_AT + 4)
  }
  plain.write(type, TYPE_AT, 'latin1')
  // GNU tar's sparse header has the start of its map there, others the front of a long name.
  if (typeIn(header) === 'S' || name.length > 0) plain.fill(0, EXTENSION_AT)
  plain.write(`${sumOf(plain).toString(8).padStart(6, '0')}\0 `, CHECKSUM_AT, 'latin1')
  return plain
}

/** Whether a block is a header at all: not the end of the archive, and not something else. */
export function isHeader(block: Buffer): boolean {
  return block.length === BLOCK_BYTES && numberAt(block, CHECKSUM_AT, 8) === sumOf(block)
}

/** The sum of all bytes, the checksum's own counted as blanks. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= CHECKSUM_AT && at < TYPE_AT ? 0x20 : byte), 0)
}
