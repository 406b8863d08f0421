import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Duplex, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expandSparse } from 'sparse-tar'
import { extract } from 'tar-stream'
import { describeWithTools } from 'workspace/required-tools'

const MIB = 1024 ** 2

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sparse-tar-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file with this many pieces of data, a hole after each, and one at the end. @returns its content */
function sparseFile(name: string, pieces: number): Buffer {
  const file = path.join(folder, name)
  const handle = openSync(file, 'w')
  for (let index = 0; index < pieces; index += 1) writeSync(handle, `piece ${index} `.repeat(600), index * MIB)
  truncateSync(file, (pieces + 2) * MIB + 7)
  return readFileSync(file)
}

function pack(options: readonly string[], ...files: string[]): Buffer {
  return execFileSync('tar', ['--sparse', ...options, '-cf', '-', '-C', folder, ...files], { maxBuffer: 64 * MIB })
}

/** The files in an archive that came in small chunks, as a decompressor gives them. */
async function filesIn(archive: Buffer): Promise<[name: string, content: Buffer][]> {
  const chunks = Array.from({ length: Math.ceil(archive.length / 700) }, (_, index) => archive.subarray(index * 700, (index + 1) * 700))
  const files: [string, Buffer][] = []
  const unpack = extract()
  const reading = pipeline(Readable.from(chunks), Duplex.from(expandSparse), unpack)
  reading.catch(() => undefined)
  for await (const entry of unpack) files.push([entry.header.name, await buffer(entry)])
  await reading
  return files
}

const GNU = ['--format=gnu']
const PAX_1_0 = ['--format=posix']
const PAX_0_1 = ['--format=posix', '--sparse-version=0.1']
const PAX_0_0 = ['--format=posix', '--sparse-version=0.0']

describeWithTools([{ tool: 'tar', package: 'tar' }], 'a tar archive with sparse files', () => {
  it.each([
    ['GNU tar’s own format', GNU, 3],
    ['GNU tar’s own format, its map in further blocks', GNU, 40],
    ['pax 1.0', PAX_1_0, 3],
    ['pax 1.0, its map in further blocks', PAX_1_0, 45],
    ['pax 0.1', PAX_0_1, 40],
    ['pax 0.0', PAX_0_0, 40],
  ])('gives them whole, and what follows: %s', async (_, format, pieces) => {
    const content = sparseFile('disk.raw', pieces)
    writeFileSync(path.join(folder, 'after'), 'after')
    const archive = pack(format, './disk.raw', './after')

    const files = await filesIn(archive)

    expect(archive.length).toBeLessThan(content.length)
    expect(files.map(([name]) => name)).toEqual(['./disk.raw', './after'])
    expect(files[0]?.[1].equals(content)).toBe(true)
    expect(files[1]?.[1].toString()).toBe('after')
  })

  it.each([
    ['GNU tar’s own format', GNU],
    ['pax 1.0', PAX_1_0],
    ['pax 0.1', PAX_0_1],
    ['pax 0.0', PAX_0_0],
  ])('keeps names that are longer than a header holds: %s', async (_, format) => {
    const name = `${'disk-ä-'.repeat(20)}.raw`
    const content = sparseFile(name, 2)

    const files = await filesIn(pack(format, name))

    expect(files.map(([found]) => found)).toEqual([name])
    expect(files[0]?.[1].equals(content)).toBe(true)
  })

  it.each([
    ['GNU tar’s own format', GNU],
    ['pax 1.0', PAX_1_0],
    ['pax 0.1', PAX_0_1],
    ['pax 0.0', PAX_0_0],
  ])('gives a file that is nothing but a hole: %s', async (_, format) => {
    const content = sparseFile('disk.raw', 0)

    const files = await filesIn(pack(format, 'disk.raw'))

    expect(files[0]?.[1].equals(content)).toBe(true)
  })

  it.each([
    ['in the header of GNU tar’s own format', GNU, (archive: Buffer) => withChecksum(archive.fill('7', 386, 397))],
    ['with an end behind the file’s', GNU, (archive: Buffer) => withChecksum(archive.fill('0', 483, 494))],
    ['in the data of pax 1.0', PAX_1_0, (archive: Buffer) => replaced(archive, '\n1048576\n', '\n10x8576\n')],
    ['in a record of pax 0.1', PAX_0_1, (archive: Buffer) => replaced(archive, 'GNU.sparse.map=0,', 'GNU.sparse.map=-,')],
    ['in the records of pax 0.0', PAX_0_0, (archive: Buffer) => replaced(archive, 'GNU.sparse.offset=0', 'GNU.sparse.offset=-')],
  ])('is refused with a damaged map: %s', async (_, format, change) => {
    sparseFile('disk.raw', 3)

    await expect(filesIn(change(pack(format, 'disk.raw')))).rejects.toThrow(
      expect.objectContaining({ name: 'TarError', code: 'damaged', message: expect.stringContaining('the map of a sparse file') }),
    )
  })

  it('is refused in a format that is not known yet, by its number', async () => {
    sparseFile('disk.raw', 3)
    const archive = replaced(pack(PAX_1_0, 'disk.raw'), 'GNU.sparse.major=1', 'GNU.sparse.major=2')

    await expect(filesIn(archive)).rejects.toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringMatching(/pax format 2: pack it without --sparse/) }),
    )
  })

  it('is refused with a map that memory would not hold, before it is read', async () => {
    sparseFile('disk.raw', 3)
    const archive = pack(PAX_1_0, 'disk.raw')
    const map = archive.indexOf('\n0\n')
    archive.write('9999999\n', map - 1, 'latin1')

    await expect(filesIn(archive)).rejects.toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('more than 1000000 pieces') }),
    )
  })

  it('is refused when it ends within one', async () => {
    sparseFile('disk.raw', 3)

    await expect(filesIn(pack(GNU, 'disk.raw').subarray(0, 9_000))).rejects.toThrow(
      expect.objectContaining({ code: 'damaged', message: 'the tar archive ends too early' }),
    )
  })
})

function replaced(archive: Buffer, from: string, to: string): Buffer {
  const at = archive.indexOf(from)
  expect(at).toBeGreaterThan(0)
  archive.write(to, at, 'latin1')
  return archive
}

function withChecksum(archive: Buffer): Buffer {
  const sum = archive.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return archive
}
