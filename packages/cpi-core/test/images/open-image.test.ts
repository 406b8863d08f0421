import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { openImage } from '../../src/images/open-image.ts'
import { readStart } from '../../src/images/read-head.ts'
import { useFolder } from '../support/images.ts'

const folder = useFolder()

async function file(content: Buffer | string): Promise<string> {
  const name = path.join(folder(), 'image')
  await writeFile(name, content)
  return name
}

const padded = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(2048)])
const fixedVhd = Buffer.concat([Buffer.alloc(4096), padded('conectix').subarray(0, 512)])
/** A raw disk: code, and the mark of a boot sector. */
const disk = Buffer.concat([Buffer.from('\xeb\x63\x90', 'latin1'), Buffer.alloc(507), Buffer.from([0x55, 0xaa]), Buffer.alloc(1536)])
const ova = Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(1024)])

/** A disk of 8 MiB that is a hole but for its start, in `root.img`. @returns its content */
async function sparseDisk(): Promise<Buffer> {
  const disk = path.join(folder(), 'root.img')
  await writeFile(disk, padded('QFI\xfb'))
  await truncate(disk, 8 * 1024 ** 2)
  return readFile(disk)
}

/** The first 64 KiB of what a program writes, which may be without end. */
async function startOf(program: string, args: readonly string[]): Promise<Buffer> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const start = await readStart(child.stdout, 64 * 1024)
  child.kill()
  return start
}

describe('an image', () => {
  it('that is a pipe is refused at once, whoever may write to it some day', async () => {
    const pipe = path.join(folder(), 'pipe')
    execFileSync('mkfifo', [pipe])

    await expect(openImage(pipe, 'qcow2')).rejects.toThrow(`stemcell image "${pipe}" is not a file`)
  })

  it.each([
    ['qcow2', padded('QFI\xfb'), 'QCOW2', 'qcow2'],
    ['dynamic VHD', padded('conectix'), 'VHD', 'vhd'],
    ['fixed VHD', fixedVhd, 'VHD', 'vhd'],
    ['VHDX', padded('vhdxfile'), 'VHDX', 'vhdx'],
    ['VMDK', padded('KDMV'), 'VMDK', 'vmdk'],
    ['OVA', ova, 'OVA', 'ova'],
    ['raw', disk, 'RAW', 'raw'],
  ])('of %s is known by its content, whatever it says it is', async (_kind, content, format, extension) => {
    const image = await openImage(await file(content), 'vhdx')

    expect(image).toMatchObject({ format, extension, packed: undefined, sizeBytes: content.length })
  })

  it.each([
    ['qcow2', padded('QFI\xfb'), 'raw', 'QCOW2', 'qcow2.gz'],
    ['VHD', padded('conectix'), undefined, 'VHD', 'vhd.gz'],
    ['raw', disk, undefined, 'RAW', 'raw.gz'],
    ['what is said to be a fixed VHD', padded('\xeb\x63'), 'vhd', 'VHD', 'vhd.gz'],
  ])('in gzip is looked into: %s', async (_kind, content, said, format, extension) => {
    const packed = gzipSync(content)

    const image = await openImage(await file(packed), said)

    expect(image).toMatchObject({ format, extension, packed: 'gz', sizeBytes: packed.length })
  })

  it.each([
    ['vhdx', 'VHD', 'vhd.bz2'],
    ['qcow2', 'QCOW2', 'qcow2.bz2'],
  ])('in bzip2 is what the stemcell says: %s', async (said, format, extension) => {
    expect(await openImage(await file(padded('BZh9')), said)).toMatchObject({ format, extension, packed: 'bz2' })
  })

  it('in bzip2 that says nothing of itself is refused with what it may say', async () => {
    await expect(openImage(await file(padded('BZh9')), undefined)).rejects.toThrow(/compressed \(bz2\).*disk_format is "".*qcow2, raw, vhd/)
  })

  it('in a gzipped archive is taken out', async () => {
    const content = padded('QFI\xfb')
    await writeFile(path.join(folder(), 'root.img'), content)
    execFileSync('tar', ['-czf', 'archive', 'root.img'], { cwd: folder() })

    const image = await openImage(path.join(folder(), 'archive'), 'raw')

    expect(image).toMatchObject({ format: 'QCOW2', extension: 'qcow2', packed: 'tar', sizeBytes: content.length })
    expect((await buffer(image.open())).equals(content)).toBe(true)
  })

  it('in a gzipped archive is taken out behind folders and empty files', async () => {
    const content = padded('QFI\xfb')
    await mkdir(path.join(folder(), 'stemcell'))
    await writeFile(path.join(folder(), 'empty'), '')
    await writeFile(path.join(folder(), 'root.img'), content)
    await symlink('root.img', path.join(folder(), 'link'))
    execFileSync('tar', ['-czf', 'archive', 'stemcell', 'empty', 'link', 'root.img'], { cwd: folder() })

    const image = await openImage(path.join(folder(), 'archive'), 'raw')

    expect(image).toMatchObject({ format: 'QCOW2', packed: 'tar', sizeBytes: content.length })
    expect((await buffer(image.open())).equals(content)).toBe(true)
  })

  it.each([
    ['GNU tar’s own format', ['--format=gnu']],
    ['pax 1.0', ['--format=posix']],
    ['pax 0.1', ['--format=posix', '--sparse-version=0.1']],
    ['pax 0.0', ['--format=posix', '--sparse-version=0.0']],
  ])('packed as a sparse file is taken out whole, with its size: %s', async (_format, options) => {
    const content = await sparseDisk()
    execFileSync('tar', ['--sparse', ...options, '-czf', 'archive', 'root.img'], { cwd: folder() })

    const image = await openImage(path.join(folder(), 'archive'), 'qcow2')

    expect((await readFile(path.join(folder(), 'archive'))).length).toBeLessThan(1024)
    expect(image).toMatchObject({ format: 'QCOW2', packed: 'tar', sizeBytes: content.length })
    expect((await buffer(image.open())).equals(content)).toBe(true)
  })

  it.each([
    ['a sparse file of 200 GiB and one byte', ['--sparse']],
    ['one whose packed size is said to be so', []],
  ])('that would unpack to more than any stemcell is refused before it is read: %s', async (_what, options) => {
    const bytes = 200 * 1024 ** 3 + 1
    await truncate(await file('x'), bytes)
    const archive = path.join(folder(), 'archive')
    await writeFile(archive, gzipSync(await startOf('tar', [...options, '-cf', '-', '-C', folder(), 'image'])))

    await expect(openImage(archive, 'raw')).rejects.toThrow(
      `stemcell image "${archive}": "image" unpacks to ${bytes} bytes, more than the ${200 * 1024 ** 3} that a stemcell may have`,
    )
  })

  it('packed by a later kind of tar is refused with what to do', async () => {
    await sparseDisk()
    execFileSync('tar', ['--sparse', '--format=posix', '-cf', 'tar', 'root.img'], { cwd: folder() })
    const archive = await readFile(path.join(folder(), 'tar'))
    archive.write('GNU.sparse.major=2', archive.indexOf('GNU.sparse.major='), 'latin1')

    await expect(openImage(await file(gzipSync(archive)), 'qcow2')).rejects.toThrow(
      /stemcell image ".*": a sparse file in the tar archive is of pax format 2: pack it without --sparse/,
    )
  })

  it('as the files of an OVA in a gzipped archive goes as it is', async () => {
    await writeFile(path.join(folder(), 'image.ovf'), '<Envelope/>')
    execFileSync('tar', ['-czf', 'ova', 'image.ovf'], { cwd: folder() })

    const image = await openImage(path.join(folder(), 'ova'), 'ova')

    expect(image).toMatchObject({ format: 'OVA', extension: 'ova.gz', packed: 'gz' })
    expect((await buffer(image.open())).equals(await readFile(path.join(folder(), 'ova')))).toBe(true)
  })

  it('in an archive with a kind of sparse file that is not known is refused with what to do, and not as damaged', async () => {
    await sparseDisk()
    execFileSync('tar', ['--format=pax', '--sparse-version=1.0', '-Scf', 'sparse.tar', 'root.img'], { cwd: folder() })
    const archive = (await readFile(path.join(folder(), 'sparse.tar')))
      .toString('latin1')
      .replace('GNU.sparse.major=1', 'GNU.sparse.major=2')
    const opening = openImage(await file(gzipSync(Buffer.from(archive, 'latin1'))), undefined)

    await expect(opening).rejects.toMatchObject({ code: 'image-format-unsuitable', message: expect.stringContaining('without --sparse') })
  })

  it.each([
    ['that is empty', '', /is empty: a light stemcell names its template/],
    ['that is damaged', Buffer.from('\x1f\x8bdamaged', 'latin1'), /is damaged/],
    ['that is an empty archive', gzipSync(Buffer.concat([ova.subarray(0, 262), Buffer.alloc(250)])), /is damaged|without a disk image/],
  ])('%s is refused', async (_what, content, message) => {
    await expect(openImage(await file(content), undefined)).rejects.toThrow(message)
  })

  it('that is not there is refused by its name', async () => {
    await expect(openImage('/nowhere/image', undefined)).rejects.toThrow(/"\/nowhere\/image" cannot be read: ENOENT/)
    await expect(openImage(folder(), undefined)).rejects.toThrow(/is not a file/)
    expect(await readdir(folder())).not.toContain('nowhere')
  })

  it('that disappears, or whose archive is damaged far from its start, ends with an error that names it', async () => {
    const plain = await openImage(await file(disk), 'raw')
    await rm(plain.path)
    await writeFile(path.join(folder(), 'root.img'), Buffer.concat([disk, randomBytes(1024 ** 2)]))
    execFileSync('tar', ['-czf', 'packed', 'root.img'], { cwd: folder() })
    await truncate(path.join(folder(), 'packed'), 512 * 1024)
    const packed = await openImage(path.join(folder(), 'packed'), 'raw')

    await expect(buffer(plain.open())).rejects.toMatchObject({ code: 'image-unreadable', message: expect.stringContaining(plain.path) })
    await expect(buffer(packed.open())).rejects.toMatchObject({ code: 'image-damaged', message: expect.stringContaining(packed.path) })
  })
})
