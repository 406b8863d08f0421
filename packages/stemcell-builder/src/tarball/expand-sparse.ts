import { InputError } from '../input-error.ts'
import { type ByteReader, createByteReader } from './byte-reader.ts'
import { readGnuMap, readPaxMap, type SparseMember } from './sparse-map.ts'
import { BLOCK_BYTES, isHeader, padded, plainHeader, sizeIn, typeIn } from './tar-header.ts'

/** A long name, as pax does, concerns the header after it. */
const FOR_THE_NEXT = ['L', 'K']

/** More says nobody of one file; tar-stream judges it. */
const MAX_RECORD_BYTES = 1024 * 1024

type PaxRecords = Readonly<Record<string, string>>

const ZEROS = Buffer.alloc(1024 * 1024)

/**
 * Yields a tar archive with its sparse members (`tar --sparse`) as plain ones, because tar-stream would take their packed pieces for the
 * file. Everything else passes unchanged. GNU tar's own format and pax 1.0 are known, which are what GNU tar and bsdtar write.
 * @throws {InputError} for the older pax formats and for a damaged map
 */
export async function* expandSparse(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = createByteReader(source)
  let pax: PaxRecords = {}
  let header = await reader.take(BLOCK_BYTES)
  while (isHeader(header)) {
    const type = typeIn(header)
    if (type === 'x' && sizeIn(header) <= MAX_RECORD_BYTES) {
      const records = await reader.take(padded(sizeIn(header)))
      pax = paxRecords(records.subarray(0, sizeIn(header)))
      if (!isSparse(pax)) yield Buffer.concat([header, records])
    } else {
      yield* member(header, pax, reader)
      pax = FOR_THE_NEXT.includes(type) ? pax : {}
    }
    header = await reader.take(BLOCK_BYTES)
  }
  // The end of the archive, or something that is not one: tar-stream judges it.
  yield header
  yield* reader.rest()
}

async function* member(header: Buffer, pax: PaxRecords, reader: ByteReader): AsyncGenerator<Buffer> {
  if (typeIn(header) === 'S') yield* expanded(header, await readGnuMap(header, reader), reader)
  else if (isSparse(pax)) yield* expandedPax(header, pax, reader)
  else {
    yield header
    yield* reader.pass(padded(Number(pax['size'] ?? sizeIn(header))))
  }
}

function isSparse(pax: PaxRecords): boolean {
  return Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'))
}

async function* expandedPax(header: Buffer, pax: PaxRecords, reader: ByteReader): AsyncGenerator<Buffer> {
  if (pax['GNU.sparse.major'] !== '1')
    throw new InputError('a sparse file in the tar archive is of an old pax format: pack it without --sparse')
  yield* expanded(header, await readPaxMap(Number(pax['GNU.sparse.realsize']), reader), reader, pax['GNU.sparse.name'])
}

async function* expanded(header: Buffer, { realBytes, pieces }: SparseMember, reader: ByteReader, name?: string): AsyncGenerator<Buffer> {
  yield plainHeader(header, realBytes, name)
  let at = 0
  for (const { offset, bytes } of pieces) {
    yield* zeros(offset - at)
    yield* reader.pass(bytes)
    at = offset + bytes
  }
  yield* zeros(padded(realBytes) - at)
  const packed = pieces.reduce((sum, { bytes }) => sum + bytes, 0)
  await reader.take(padded(packed) - packed)
}

function* zeros(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, Math.min(left, ZEROS.length))
}

/** Records are `LENGTH KEY=VALUE\n`, where LENGTH counts the whole record. */
function paxRecords(records: Buffer): PaxRecords {
  const found: Record<string, string> = {}
  for (let at = 0; at < records.length; ) {
    const length = Number.parseInt(records.toString('latin1', at, at + 20), 10)
    if (!(length > 0)) break
    const [, key = '', value = ''] = /^\d+ ([^=]+)=([\s\S]*)\n$/.exec(records.toString('utf8', at, at + length)) ?? []
    found[key] = value
    at += length
  }
  return found
}
