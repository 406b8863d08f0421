import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { unpackTarball } from '../../src/tarball/read-tarball.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const MIB = 1024 ** 2

/** A file with this many pieces of data, a hole after each, and one at the end. */
function sparseFile(name: string, pieces: number): string {
  const file = path.join(folder(), name)
  const handle = openSync(file, 'w')
  for (let index = 0; index < pieces; index += 1) writeSync(handle, `piece ${index} `.repeat(600), index * MIB)
  truncateSync(file, (pieces + 2) * MIB + 7)
  return file
}

describeWithTools([{ tool: 'tar', package: 'tar' }], 'a tarball with sparse files', () => {
  it.each([
    ['GNU tar’s own format', 'gnu', 3],
    ['GNU tar’s own format, its map in further blocks', 'gnu', 40],
    ['pax', 'posix', 3],
    ['pax, its map in further blocks', 'posix', 90],
  ])('gives them whole: %s', async (_, format, pieces) => {
    const file = sparseFile('disk.raw', pieces)
    writeFileSync(path.join(folder(), 'after'), 'after')
    const archive = path.join(folder(), 'sparse.tar')
    execFileSync('tar', ['--sparse', `--format=${format}`, '-cf', archive, '-C', folder(), './disk.raw', './after'])
    const out = mkdtempSync(path.join(folder(), 'out-'))

    const entries = await unpackTarball(archive, out)

    expect(readFileSync(archive).length).toBeLessThan(readFileSync(file).length)
    expect(entries.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['disk.raw', readFileSync(file).length],
      ['after', 5],
    ])
    expect(readFileSync(path.join(out, 'disk.raw')).equals(readFileSync(file))).toBe(true)
    expect(readFileSync(path.join(out, 'after'), 'utf8')).toBe('after')
  })

  it.each([
    ['is of an old pax format', ['--format=posix', '--sparse-version=0.1'], (bytes: Buffer) => bytes],
    ['is damaged', ['--format=gnu'], (bytes: Buffer) => withChecksum(bytes.fill('7', 386, 397))],
  ])('is refused when its map %s', async (message, options, change) => {
    sparseFile('disk.raw', 3)
    const archive = path.join(folder(), 'odd.tar')
    execFileSync('tar', ['--sparse', ...options, '-cf', archive, '-C', folder(), 'disk.raw'])
    writeFileSync(archive, change(readFileSync(archive)))

    await expect(unpackTarball(archive, mkdtempSync(path.join(folder(), 'out-')))).rejects.toThrow(new RegExp(`^${archive}.*${message}`))
  })
})

function withChecksum(archive: Buffer): Buffer {
  const sum = archive.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return archive
}
