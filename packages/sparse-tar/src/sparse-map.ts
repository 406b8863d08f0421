import type { ByteReader } from './byte-reader.ts'
import { type PaxRecords, paxValue } from './pax-records.ts'
import { TarError } from './tar-error.ts'
import { BLOCK_BYTES, field, numberAt } from './tar-header.ts'

/** A member whose holes are not in the archive. */
export interface SparseMember {
  readonly realBytes: number
  /** Pieces of data by their place in the file, in order; what is between them is zeros. */
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly offset: number
  readonly bytes: number
}

const ENTRY_BYTES = 24

/** The map is held in memory; that of a disk of 10 GiB has some 50,000. */
const MAX_PIECES = 1_000_000

/** Reads the map of GNU tar's own format: four entries in the header, further ones in blocks after it. */
export async function readGnuMap(header: Buffer, reader: ByteReader): Promise<SparseMember> {
  const pieces = entriesIn(header, 386, 4)
  let isExtended = header[482] === 1
  while (isExtended) {
    const block = await reader.take(BLOCK_BYTES)
    if (block.length < BLOCK_BYTES) throw damaged()
    if (pieces.length > MAX_PIECES) throw tooFragmented()
    pieces.push(...entriesIn(block, 0, 21))
    isExtended = block[504] === 1
  }
  return checked({ realBytes: numberAt(header, 483, 12), pieces })
}

function entriesIn(block: Buffer, start: number, count: number): Piece[] {
  const starts = Array.from({ length: count }, (_, index) => start + index * ENTRY_BYTES)
  return starts
    .filter((at) => field(block, at, ENTRY_BYTES) !== '')
    .map((at) => ({ offset: numberAt(block, at, 12), bytes: numberAt(block, at + 12, 12) }))
}

/**
 * Reads the map of a pax format: 1.0 has it at the start of the data, 0.1 in one record, 0.0 in two records a piece.
 * @throws {TarError} for a format later than these, and for a damaged map
 */
export async function readPaxMap(pax: PaxRecords, reader: ByteReader): Promise<SparseMember> {
  const major = paxValue(pax, 'GNU.sparse.major') ?? '0'
  const realBytes = decimal(paxValue(pax, 'GNU.sparse.realsize') ?? paxValue(pax, 'GNU.sparse.size') ?? '')
  if (major === '1') return checked({ realBytes, pieces: paired(await numbersInData(reader)) })
  if (major !== '0')
    throw new TarError('unsupported', `a sparse file in the tar archive is of pax format ${major}: pack it without --sparse`)
  const map = paxValue(pax, 'GNU.sparse.map')
  return checked({ realBytes, pieces: paired(map === undefined ? numbersInRecords(pax) : map === '' ? [] : map.split(',').map(decimal)) })
}

function numbersInRecords(pax: PaxRecords): number[] {
  return pax.filter(([key]) => key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes').map(([, value]) => decimal(value))
}

/** Decimal numbers at the start of the data, one a line, the first one their count in pairs, filled up to a whole block. */
async function numbersInData(reader: ByteReader): Promise<number[]> {
  const lines: string[] = []
  let unfinished = ''
  let wanted = 1
  while (lines.length < wanted) {
    const block = await reader.take(BLOCK_BYTES)
    if (block.length < BLOCK_BYTES) throw damaged()
    const parts = (unfinished + block.toString('latin1')).split('\n')
    unfinished = parts.pop() ?? ''
    lines.push(...parts)
    if (lines.length === 0) throw damaged()
    wanted = 1 + 2 * decimal(lines[0] ?? '')
    if (wanted > 2 * MAX_PIECES) throw tooFragmented()
  }
  return lines.slice(1, wanted).map(decimal)
}

function decimal(text: string): number {
  if (!/^\d{1,16}$/.test(text)) throw damaged()
  return Number(text)
}

function paired(numbers: readonly number[]): Piece[] {
  return numbers.flatMap((offset, index) => (index % 2 === 0 ? [{ offset, bytes: numbers[index + 1] ?? -1 }] : []))
}

/** Pieces that overlap or lie outside would give another file than the one that was packed. */
function checked(member: SparseMember): SparseMember {
  let end = 0
  for (const { offset, bytes } of member.pieces) {
    if (!(Number.isSafeInteger(offset) && Number.isSafeInteger(bytes) && offset >= end && bytes >= 0)) throw damaged()
    end = offset + bytes
  }
  if (!(Number.isSafeInteger(member.realBytes) && end <= member.realBytes)) throw damaged()
  return member
}

function damaged(): TarError {
  return new TarError('damaged', 'the map of a sparse file in the tar archive is damaged')
}

function tooFragmented(): TarError {
  return new TarError('unsupported', `a sparse file in the tar archive has more than ${MAX_PIECES} pieces: pack it without --sparse`)
}
