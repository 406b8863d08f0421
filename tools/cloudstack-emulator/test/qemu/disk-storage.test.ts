import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describeWithTools } from 'workspace/required-tools'
import type { StoredContent } from '../../src/hypervisor/storage-spec.ts'
import { createDiskStorage } from '../../src/qemu/disk-storage.ts'
import { receiveImage } from '../../src/qemu/incoming-image.ts'
import { runProgram } from '../../src/qemu/run-program.ts'
import { type StorageFolder, storageFolder } from '../../src/qemu/storage-folder.ts'

const MIB = 1024 * 1024
const CHUNK_BYTES = 64 * 1024
const TOOLS = [
  { tool: 'qemu-img', package: 'qemu-utils' },
  { tool: 'bzip2', package: 'bzip2' },
  { tool: 'xz', package: 'xz-utils' },
]
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'storage-'))
  folders.push(folder)
  return folder
}

async function storage() {
  const folder = storageFolder(path.join(newFolder(), 'st'))
  await folder.prepare()
  return { folder, disks: createDiskStorage(folder, runProgram) }
}

async function arrives(folder: StorageFolder, content: StoredContent, ...chunks: readonly Uint8Array[]): Promise<number> {
  const sink = receiveImage(folder, runProgram)
  for (const chunk of chunks) await sink.write(chunk)
  return sink.keep(content)
}

/** As a stream gives them. */
function chunksOf(content: Buffer): Buffer[] {
  const starts = Array.from({ length: Math.ceil(content.length / CHUNK_BYTES) }, (_, index) => index * CHUNK_BYTES)
  return starts.map((start) => content.subarray(start, start + CHUNK_BYTES))
}

/** A raw disk that begins with a text. */
function rawDisk(text: string, bytes: number = MIB): Buffer {
  const disk = Buffer.alloc(bytes)
  disk.write(text)
  return disk
}

function qcow2Of(raw: Buffer): Buffer {
  const folder = newFolder()
  const [from, to] = [path.join(folder, 'raw'), path.join(folder, 'qcow2')]
  writeFileSync(from, raw)
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', from, to])
  return readFileSync(to)
}

/** What a guest reads at the beginning of a disk. */
function beginningOf(file: string, length = 8): string {
  const raw = path.join(newFolder(), 'read')
  execFileSync('qemu-img', ['convert', '-f', 'qcow2', '-O', 'raw', file, raw])
  return readFileSync(raw).subarray(0, length).toString('latin1')
}

/** Writes to a disk as a guest does. */
function writeTo(file: string, letter: string): void {
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -P ${letter.charCodeAt(0)} 0 512`, file])
}

function sizeOf(file: string): number {
  return (JSON.parse(execFileSync('qemu-img', ['info', '--output=json', file], { encoding: 'utf8' })) as { 'virtual-size': number })[
    'virtual-size'
  ]
}

const TEMPLATE = { kind: 'template', id: 't-1' } as const
const rootOf = (source: StoredContent | undefined, sizeBytes = 2 * MIB) => ({
  volumeId: 'v-1',
  sizeBytes,
  source,
  deviceId: 0,
  isRoot: true,
})

describeWithTools(TOOLS, 'an image that arrives', () => {
  it.each([
    ['raw', () => rawDisk('contents')],
    ['qcow2', () => qcow2Of(rawDisk('contents'))],
    ['packed by gzip', () => gzipSync(qcow2Of(rawDisk('contents')))],
    ['packed by xz', () => execFileSync('xz', ['-c'], { input: rawDisk('contents') })],
    ['packed by bzip2', () => execFileSync('bzip2', ['-c'], { input: rawDisk('contents') })],
  ])('%s becomes the content of root disks', async (_what, image) => {
    const { folder, disks } = await storage()

    const virtualBytes = await arrives(folder, TEMPLATE, image())
    await disks.ensureDisk(rootOf(TEMPLATE))

    expect(virtualBytes).toBe(MIB)
    expect(beginningOf(folder.volume('v-1'))).toBe('contents')
    expect(sizeOf(folder.volume('v-1'))).toBe(2 * MIB)
  })

  it('keeps every byte of a raw disk, though zeros take no room', async () => {
    const { folder } = await storage()
    const disk = Buffer.concat([rawDisk('begins'), rawDisk('goes on', 64 * 1024), Buffer.alloc(8 * MIB)])

    await arrives(folder, TEMPLATE, ...chunksOf(disk))

    expect(readFileSync(folder.template('t-1')).equals(disk)).toBe(true)
    expect(statSync(folder.template('t-1')).blocks * 512).toBeLessThan(4 * MIB)
  })

  it('packed, is refused if it is damaged, and leaves nothing', async () => {
    const { folder } = await storage()
    const damaged = gzipSync(rawDisk('contents')).subarray(0, 500)

    await expect(arrives(folder, TEMPLATE, damaged)).rejects.toThrow('unexpected end of file')

    expect(readdirSync(path.dirname(folder.incoming('any')))).toEqual([])
  })

  it('leaves nothing when it is given up', async () => {
    const { folder, disks } = await storage()
    const sink = receiveImage(folder, runProgram)
    await sink.write(rawDisk('contents'))

    await sink.abort()

    await expect(disks.ensureDisk(rootOf(TEMPLATE))).rejects.toThrow('template t-1 has no image')
  })

  it('of a volume becomes its disk', async () => {
    const { folder, disks } = await storage()

    await arrives(folder, { kind: 'volume', id: 'v-1' }, rawDisk('contents'))
    await disks.ensureDisk(rootOf(undefined, MIB))

    expect(beginningOf(folder.volume('v-1'))).toBe('contents')
  })

  it.each([
    ['VHD', Buffer.from('conectix'.padEnd(512))],
    ['fixed VHD', Buffer.concat([rawDisk('contents'), Buffer.from('conectix'.padEnd(512))])],
    ['OVA', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'.padEnd(512))])],
  ])('as a %s is refused when a machine starts', async (what, image) => {
    const { folder, disks } = await storage()
    await arrives(folder, TEMPLATE, image)

    await expect(disks.ensureDisk(rootOf(TEMPLATE))).rejects.toThrow(
      `the image is ${what.replace('fixed ', '')}, and machines that run start from raw and qcow2 images only`,
    )
  })

  it('that refers to a file of this machine is refused', async () => {
    const { folder, disks } = await storage()
    const secret = path.join(newFolder(), 'secret')
    writeFileSync(secret, rawDisk('secret'))
    const overlay = path.join(newFolder(), 'overlay')
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', secret, '-F', 'raw', overlay])
    await arrives(folder, TEMPLATE, readFileSync(overlay))

    await expect(disks.ensureDisk(rootOf(TEMPLATE))).rejects.toThrow(`the image refers to another file, "${secret}"`)
  })
})

describeWithTools(TOOLS, 'disks as files', () => {
  async function withDisk(text = 'contents') {
    const all = await storage()
    await arrives(all.folder, TEMPLATE, rawDisk(text))
    await all.disks.ensureDisk(rootOf(TEMPLATE))
    return { ...all, disk: all.folder.volume('v-1') }
  }

  it('keep what was written when they are asked for again', async () => {
    const { disks, disk } = await withDisk()
    writeTo(disk, 'x')

    await disks.ensureDisk(rootOf(TEMPLATE))

    expect(beginningOf(disk)).toBe('xxxxxxxx')
  })

  it('live on when their template is deleted, and go with everything of theirs', async () => {
    const { folder, disks, disk } = await withDisk()

    await disks.discard(TEMPLATE)
    const content = beginningOf(disk)
    await disks.discard({ kind: 'volume', id: 'v-1' })

    expect(content).toBe('contents')
    expect([disk, folder.volumeBase('v-1'), folder.template('t-1')].filter(existsSync)).toEqual([])
  })

  it('grow', async () => {
    const { disks, disk } = await withDisk()

    await disks.resize('v-1', 5 * MIB)

    expect(sizeOf(disk)).toBe(5 * MIB)
    expect(beginningOf(disk)).toBe('contents')
  })

  it('can be resized before they are there', async () => {
    const { disks } = await storage()

    await expect(disks.resize('v-2', MIB)).resolves.toBeUndefined()
  })

  it('have the old content after a snapshot, a change and a new volume of the snapshot', async () => {
    const { folder, disks, disk } = await withDisk()
    await disks.snapshot('s-1', 'v-1')
    writeTo(disk, 'x')

    await disks.ensureDisk({ ...rootOf({ kind: 'snapshot', id: 's-1' }), volumeId: 'v-2' })
    await disks.discard({ kind: 'snapshot', id: 's-1' })

    expect([beginningOf(disk), beginningOf(folder.volume('v-2'))]).toEqual(['xxxxxxxx', 'contents'])
  })

  it('return to a snapshot', async () => {
    const { disks, disk } = await withDisk()
    await disks.snapshot('s-1', 'v-1')
    writeTo(disk, 'x')

    await disks.revert('v-1', 's-1')

    expect(beginningOf(disk)).toBe('contents')
  })

  it('get a snapshot from whoever writes to them', async () => {
    const { folder, disks } = await withDisk()

    await disks.snapshotBy('s-1', 'v-1', async (target) => writeTo(target, 'y'))

    expect(sizeOf(folder.snapshot('s-1'))).toBe(2 * MIB)
    expect(beginningOf(folder.snapshot('s-1'))).toBe('yyyyyyyy')
  })

  it('keep a snapshot under another name when the snapshots of a machine are discarded', async () => {
    const { folder, disks } = await withDisk()
    await disks.snapshot('ms-1_v-1', 'v-1')

    await disks.keepSnapshot('s-1', 'ms-1_v-1')
    await disks.discardSnapshotsOf('ms-1')

    expect([folder.snapshot('s-1'), folder.snapshot('ms-1_v-1')].map(existsSync)).toEqual([true, false])
  })

  it('leave nothing of a snapshot that failed', async () => {
    const { folder, disks } = await withDisk()

    await expect(disks.snapshotBy('s-1', 'v-1', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')

    expect(existsSync(folder.snapshot('s-1'))).toBe(false)
  })

  it.each(['volume', 'snapshot'] as const)('become templates, from a %s', async (kind) => {
    const { disks, folder } = await withDisk()
    await disks.snapshot('s-1', 'v-1')

    await disks.makeTemplate('t-2', { kind, id: kind === 'volume' ? 'v-1' : 's-1' })
    await disks.ensureDisk({ ...rootOf({ kind: 'template', id: 't-2' }), volumeId: 'v-2' })

    expect(beginningOf(folder.volume('v-2'))).toBe('contents')
  })

  it('can be downloaded, without what they are based on', async () => {
    const { disks, folder } = await withDisk()

    await disks.extract({ kind: 'volume', id: 'v-1' }, 'v-1.qcow2')
    const moved = path.join(newFolder(), 'moved')
    writeFileSync(moved, readFileSync(folder.extract('v-1.qcow2')))

    expect(beginningOf(moved)).toBe('contents')
  })

  it('take what was offered for download with them', async () => {
    const { disks, folder } = await withDisk()
    await disks.extract({ kind: 'volume', id: 'v-1' }, 'v-1.qcow2')

    await disks.discard({ kind: 'volume', id: 'v-1' })

    expect(existsSync(folder.extract('v-1.qcow2'))).toBe(false)
  })

  it('are not smaller than their image', async () => {
    const { folder, disks } = await storage()
    await arrives(folder, TEMPLATE, rawDisk('contents'))

    await disks.ensureDisk(rootOf(TEMPLATE, MIB / 2))

    expect(sizeOf(folder.volume('v-1'))).toBe(MIB)
  })
})
