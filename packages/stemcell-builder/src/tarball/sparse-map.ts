import { InputError } from '../input-error.ts'
import type { ByteReader } from './byte-reader.ts'
import { BLOCK_BYTES, field, numberAt } from './tar-header.ts'

/** A member whose holes are not in the archive. */
export interface SparseMember {
  readonly realBytes: number
  /** Pieces of data by their place in the file, in order; what is between them is zeros. */
  readonly pieces: readonly { readonly offset: number; readonly bytes: number }[]
}

const ENTRY_BYTES = 24

/** Reads the map of GNU tar's own format: four entries in the header, further ones in blocks after it. */
export async function readGnuMap(header: Buffer, reader: ByteReader): Promise<SparseMember> {
  const entries = entriesIn(header, 386, 4)
  let isExtended = header[482] === 1
  while (isExtended) {
    const block = await reader.take(BLOCK_BYTES)
    if (block.length < BLOCK_BYTES) throw damaged()
    entries.push(...entriesIn(block, 0, 21))
    isExtended = block[504] === 1
  }
  return checked({ realBytes: numberAt(header, 483, 12), pieces: entries })
}

function entriesIn(block: Buffer, start: number, count: number): { offset: number; bytes: number }[] {
  const starts = Array.from({ length: count }, (_, index) => start + index * ENTRY_BYTES)
  return starts
    .filter((at) => field(block, at, ENTRY_BYTES) !== '')
    .map((at) => ({ offset: numberAt(block, at, 12), bytes: numberAt(block, at + 12, 12) }))
}

/** The map of pax format 1.0: decimal numbers at the start of the data, one a line, filled up to a whole block. */
export async function readPaxMap(realBytes: number, reader: ByteReader): Promise<SparseMember> {
  let text = ''
  let wanted = 1
  while (text.split('\n').length - 1 < wanted) {
    const block = await reader.take(BLOCK_BYTES)
    if (block.length < BLOCK_BYTES) throw damaged()
    text += block.toString('latin1')
    wanted = 1 + 2 * Number(text.split('\n')[0])
    if (!Number.isSafeInteger(wanted)) throw damaged()
  }
  const numbers = text.split('\n').slice(1, wanted).map(Number)
  const pieces = numbers.filter((_, index) => index % 2 === 0).map((offset, index) => ({ offset, bytes: numbers[2 * index + 1] ?? 0 }))
  return checked({ realBytes, pieces })
}

/** Pieces that overlap or lie outside would give another file than the one that was packed. */
function checked(member: SparseMember): SparseMember {
  let end = 0
  for (const { offset, bytes } of member.pieces) {
    if (!(Number.isSafeInteger(offset) && Number.isSafeInteger(bytes) && offset >= end && bytes >= 0)) throw damaged()
    end = offset + bytes
  }
  if (!(end <= member.realBytes)) throw damaged()
  return member
}

function damaged(): InputError {
  return new InputError('the map of a sparse file in the tar archive is damaged', { code: 'damaged-archive' })
}
