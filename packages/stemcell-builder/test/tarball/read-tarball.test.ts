import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { InputError } from '../../src/input-error.ts'
import { limits } from '../../src/tarball/limits.ts'
import { unpackTarball } from '../../src/tarball/read-tarball.ts'
import { writeTarball } from '../../src/tarball/write-tarball.ts'
import { writeHostileTar } from '../support/hostile-tar.ts'
import { DATE } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
let count = 0

function freshFolder(): string {
  count += 1
  const fresh = path.join(folder(), `out-${count}`)
  mkdirSync(fresh)
  return fresh
}

describe('unpacking a tarball', () => {
  it('accepts names with and without ./, gzipped and not', async () => {
    const archive = path.join(folder(), 'plain.tar')
    await writeTarball(
      archive,
      [
        { name: './a', content: { text: 'A' } },
        { name: 'b', content: { text: 'B' } },
      ],
      { modifiedAt: DATE, gzip: false },
    )
    const out = freshFolder()

    const entries = await unpackTarball(archive, out)

    expect(entries.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(readFileSync(path.join(out, 'b'), 'utf8')).toBe('B')
  })

  it.each(['./', '.', '././'])('skips the entry of the folder itself: %s', async (name) => {
    const archive = await writeHostileTar(path.join(freshFolder(), 'with-folder.tgz'), [
      { name, type: 'directory' },
      { name: './image', body: 'x' },
    ])

    expect((await unpackTarball(archive, freshFolder())).map((entry) => entry.name)).toEqual(['image'])
  })

  it.each([
    ['a name that climbs', [{ name: '../../etc/cron.d/evil', body: 'x' }], /is not at the top level/],
    ['an absolute name', [{ name: '/etc/passwd', body: 'x' }], /is not at the top level/],
    ['a file in a folder', [{ name: 'folder/image', body: 'x' }], /is not at the top level/],
    ['the folder above', [{ name: '..', body: 'x' }], /is not at the top level/],
    ['a symbolic link', [{ name: 'image', type: 'symlink' as const, linkname: '/etc/shadow' }], /is a symlink; only plain files/],
    ['a hard link', [{ name: 'image', type: 'link' as const, linkname: '/etc/shadow' }], /is a link; only plain files/],
    ['a device', [{ name: 'image', type: 'block-device' as const, devmajor: 8, devminor: 0 }], /is a block-device; only plain files/],
    ['a pipe', [{ name: 'image', type: 'fifo' as const }], /is a fifo; only plain files/],
    [
      'one name twice',
      [
        { name: 'image', body: 'x' },
        { name: './image', body: 'y' },
      ],
      /contains "image" twice/,
    ],
    ['too many entries', Array.from({ length: limits.entries + 1 }, (_, index) => ({ name: `file-${index}` })), /more than 64 entries/],
  ])('refuses %s, and writes nothing outside its folder', async (_what, entries, message) => {
    const archive = await writeHostileTar(path.join(folder(), `hostile-${count}.tgz`), entries)

    const unpacking = unpackTarball(archive, freshFolder())

    await expect(unpacking).rejects.toThrow(InputError)
    await expect(unpacking).rejects.toThrow(message)
    expect(readdirSync(folder()).filter((name) => name === 'etc' || name === 'evil')).toEqual([])
  })

  it('believes the size that an entry states, not what would come after', async () => {
    const header = Buffer.alloc(512)
    header.write('image', 0)
    header.write('0000644\0', 100)
    header.write('0000000\0', 108)
    header.write('0000000\0', 116)
    // Base-256: a size of 2^70 bytes.
    header.writeUInt8(0x80, 124)
    header.writeUInt8(0x40, 127)
    header.write('ustar\0', 257)
    header.fill(' ', 148, 156)
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    const archive = path.join(folder(), 'huge.tar')
    writeFileSync(archive, header)

    await expect(unpackTarball(archive, freshFolder())).rejects.toThrow(InputError)
  })

  it('refuses more bytes than a stemcell has when they are promised, not when the disk is full of them', async () => {
    const image = path.join(folder(), 'image')
    writeFileSync(image, '')
    truncateSync(image, limits.totalBytes + 1)
    const archive = path.join(folder(), 'bomb.tgz')
    execFileSync('tar', ['--sparse', '-czf', archive, '-C', folder(), 'image'])
    const out = freshFolder()

    await expect(unpackTarball(archive, out)).rejects.toThrow(
      `${archive} unpacks to more than ${limits.totalBytes} bytes: no stemcell does`,
    )
    expect(readdirSync(out)).toEqual([])
  })

  it('takes out sparse files whole', async () => {
    const image = path.join(folder(), 'image')
    writeFileSync(image, 'start')
    truncateSync(image, 1024 ** 2)
    const archive = path.join(folder(), 'sparse.tar')
    execFileSync('tar', ['--sparse', '-cf', archive, '-C', folder(), 'image'])
    const out = freshFolder()

    expect(await unpackTarball(archive, out)).toMatchObject([{ name: 'image', sizeBytes: 1024 ** 2 }])
    expect(readFileSync(path.join(out, 'image')).equals(readFileSync(image))).toBe(true)
  })

  it.each([
    ['of pax format 7', 'GNU.sparse.major=7', /^\/.*sparse.tar: a sparse file in the tar archive is of pax format 7/],
    ['with a damaged map', 'GNU.sparse.realsize=x', /sparse.tar is not a complete tar archive: the map of a sparse file .* is damaged/],
  ])('refuses a sparse file %s by the name of the archive', async (_what, record, message) => {
    const image = path.join(folder(), 'image')
    writeFileSync(image, 'start')
    truncateSync(image, 1024 ** 2)
    const archive = path.join(folder(), 'sparse.tar')
    execFileSync('tar', ['--sparse', '--format=posix', '-cf', archive, '-C', folder(), 'image'])
    const bytes = readFileSync(archive)
    bytes.write(record, bytes.indexOf(record.slice(0, -1)), 'latin1')
    writeFileSync(archive, bytes)

    const unpacking = unpackTarball(archive, freshFolder())

    await expect(unpacking).rejects.toThrow(InputError)
    await expect(unpacking).rejects.toThrow(message)
  })

  it('never writes over a file that is in the folder already, or where a link in it leads', async () => {
    const archive = await writeHostileTar(path.join(folder(), 'again.tgz'), [{ name: 'image', body: 'theirs' }])
    const target = path.join(folder(), 'target')
    writeFileSync(target, 'ours')
    const out = freshFolder()
    symlinkSync(target, path.join(out, 'image'))

    await expect(unpackTarball(archive, out)).rejects.toThrow(/EEXIST/)
    expect(readFileSync(target, 'utf8')).toBe('ours')
  })

  it.each([
    ['text', Buffer.from('this is not an archive, but it is long enough to have a tar header. '.repeat(20))],
    ['half a gzip', gzipSync(Buffer.alloc(100_000, 'x')).subarray(0, 60)],
    ['a damaged gzip', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(200, 7)])],
  ])('says that %s is not a whole archive', async (_what, bytes) => {
    const archive = path.join(folder(), `damaged-${count}`)
    writeFileSync(archive, bytes)

    await expect(unpackTarball(archive, freshFolder())).rejects.toThrow(/is not a complete tar archive/)
  })
})
