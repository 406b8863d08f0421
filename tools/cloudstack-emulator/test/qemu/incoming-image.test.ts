import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describeWithTools } from 'workspace/required-tools'
import { receiveImage } from '../../src/qemu/incoming-image.ts'
import { runProgram } from '../../src/qemu/run-program.ts'
import { arrives, MIB, rawDisk, rootOf, STORAGE_TOOLS, sizeOf, TEMPLATE, useStorage } from './storage-stage.ts'

const CHUNK_BYTES = 64 * 1024
const { newFolder, storage, beginningOf } = useStorage()

/** As a stream gives them. */
function chunksOf(content: Buffer): Buffer[] {
  const starts = Array.from({ length: Math.ceil(content.length / CHUNK_BYTES) }, (_, index) => index * CHUNK_BYTES)
  return starts.map((start) => content.subarray(start, start + CHUNK_BYTES))
}

function qcow2Of(raw: Buffer): Buffer {
  const folder = newFolder()
  const [from, to] = [path.join(folder, 'raw'), path.join(folder, 'qcow2')]
  writeFileSync(from, raw)
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', from, to])
  return readFileSync(to)
}

describeWithTools(STORAGE_TOOLS, 'an image that arrives', () => {
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
