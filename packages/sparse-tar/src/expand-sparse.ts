import { type ByteReader, createByteReader } from './byte-reader.ts'
import { isSparse, type PaxRecords, parsePaxRecords, paxValue } from './pax-records.ts'
import { readGnuMap, readPaxMap, type SparseMember } from './sparse-map.ts'
import { TarError } from './tar-error.ts'
import { BLOCK_BYTES, isHeader, padded, plainHeaders, sizeIn, typeIn } from './tar-header.ts'

/** A long name, as pax does, concerns the header after it. */
const FOR_THE_NEXT = ['L', 'K']

/** Of one member; the map of a sparse one in pax 0.0 and 0.1 is among the records. */
const MAX_RECORD_BYTES = 32 * 1024 * 1024

const ZEROS = Buffer.alloc(1024 * 1024)

/**
 * Yields a tar archive with its sparse members (`tar --sparse`) as plain ones, because tar-stream would take their packed pieces for the
 * file. Everything else passes unchanged. The formats are GNU tar's own and pax 0.0, 0.1 and 1.0 (GNU tar's manual, "Storing Sparse Files").
 * @throws {TarError} for a damaged map, an unknown format, and an archive that ends too early
 */
export async function* expandSparse(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = createByteReader(source)
  let pax: PaxRecords = []
  let header = await reader.take(BLOCK_BYTES)
  while (isHeader(header)) {
    const type = typeIn(header)
    if (type === 'x') {
      const records = await recordBlocks(header, reader)
      pax = parsePaxRecords(records.subarray(0, sizeIn(header)))
      if (!isSparse(pax)) yield Buffer.concat([header, records])
    } else {
      yield* member(header, pax, reader)
      pax = FOR_THE_NEXT.includes(type) ? pax : []
    }
    header = await reader.take(BLOCK_BYTES)
  }
  // The end of the archive, or something that is not one: tar-stream judges it.
  yield header
  yield* reader.rest()
}

/** Returns the records of a pax header, filled up to whole blocks. */
async function recordBlocks(header: Buffer, reader: ByteReader): Promise<Buffer> {
  const bytes = sizeIn(header)
  if (bytes > MAX_RECORD_BYTES) throw new TarError('damaged', `a pax header of the tar archive has ${bytes} bytes`)
  return reader.take(padded(bytes))
}

async function* member(header: Buffer, pax: PaxRecords, reader: ByteReader): AsyncGenerator<Buffer> {
  // A long name stands between a pax header and the file that both are about.
  if (FOR_THE_NEXT.includes(typeIn(header))) yield* plain(header, sizeIn(header), reader)
  else if (typeIn(header) === 'S') yield* expanded(header, await readGnuMap(header, reader), reader)
  else if (isSparse(pax)) yield* expanded(header, await readPaxMap(pax, reader), reader, nameIn(pax))
  else yield* plain(header, Number(paxValue(pax, 'size') ?? sizeIn(header)), reader)
}

function nameIn(pax: PaxRecords): string | undefined {
  return paxValue(pax, 'GNU.sparse.name') ?? paxValue(pax, 'path')
}

async function* plain(header: Buffer, sizeBytes: number, reader: ByteReader): AsyncGenerator<Buffer> {
  yield header
  yield* reader.pass(padded(sizeBytes))
}

async function* expanded(header: Buffer, { realBytes, pieces }: SparseMember, reader: ByteReader, name?: string): AsyncGenerator<Buffer> {
  yield plainHeaders(header, realBytes, name)
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
