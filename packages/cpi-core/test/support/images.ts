import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RequiredTool } from 'workspace/required-tools'

/** What a stemcell says of itself; a test changes only what it is about. */
export const STEMCELL = {
  name: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent',
  version: '1.0',
  infrastructure: 'cloudstack',
  hypervisor: 'kvm',
  disk: 3072,
  disk_format: 'qcow2',
  os_distro: 'ubuntu',
}

/** A folder for one test file's images, removed afterwards. */
export function useFolder(): () => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stemcells-'))
  })
  afterAll(async () => rm(folder, { recursive: true, force: true }))
  return () => folder
}

/** Bytes that look like an image of their format and are none: enough where only the transport counts. */
export async function fakeImage(folder: string, sizeBytes = 256 * 1024, name = 'image'): Promise<string> {
  const file = path.join(folder, name)
  const content = Buffer.alloc(sizeBytes, 'stemcell ')
  // A qcow2 header, version 2, of a disk of 3 GiB.
  content.fill(0, 0, 104)
  content.write('QFI\xfb', 0, 'latin1')
  content.writeUInt32BE(2, 4)
  content.writeUInt32BE(16, 20)
  content.writeBigUInt64BE(3n * 1024n ** 3n, 24)
  await writeFile(file, content)
  return file
}

/** What makes real images. */
export const IMAGE_TOOLS: readonly RequiredTool[] = [
  { tool: 'qemu-img', package: 'qemu-utils' },
  { tool: 'mke2fs', package: 'e2fsprogs' },
  { tool: 'bzip2', package: 'bzip2' },
]

/** Size of the disk in a real image. */
export const IMAGE_BYTES = 64 * 1024 ** 2

/** A raw disk of 64 MiB with a file system on it, as qemu-img converts it. */
export async function realImage(folder: string, format: 'raw' | 'qcow2' | 'vpc' | 'vmdk'): Promise<{ raw: string; image: string }> {
  const raw = path.join(folder, 'disk.raw')
  await writeFile(raw, '')
  await truncate(raw, IMAGE_BYTES)
  execFileSync('mke2fs', ['-q', '-F', '-t', 'ext4', '-L', 'stemcell', raw], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` },
  })
  const file = await open(raw, 'r+')
  // The mark of a boot sector, in a part that the file system leaves alone.
  await file.write(Buffer.from([0x55, 0xaa]), 0, 2, 510)
  await file.close()
  if (format === 'raw') return { raw, image: raw }
  const image = path.join(folder, `disk.${format}`)
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', format, raw, image])
  return { raw, image }
}

/** Returns the MD5 of the whole file, or of its first bytes. */
export async function md5(file: string, firstBytes?: number): Promise<string> {
  const hash = createHash('md5')
  for await (const chunk of createReadStream(file, firstBytes === undefined ? {} : { end: firstBytes - 1 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
