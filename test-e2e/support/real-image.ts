import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RequiredTool } from 'workspace/required-tools'

/** What makes real images. */
export const IMAGE_TOOLS: readonly RequiredTool[] = [
  { tool: 'qemu-img', package: 'qemu-utils' },
  { tool: 'mke2fs', package: 'e2fsprogs' },
]

/** Size of a real image's disk. */
export const REAL_IMAGE_BYTES = 64 * 1024 ** 2

/** Creates a disk of 64 MiB with a file system, as raw and as qcow2. */
export async function realImage(folder: string): Promise<{ readonly raw: string; readonly qcow2: string }> {
  const [raw, qcow2] = [path.join(folder, 'disk.raw'), path.join(folder, 'disk.qcow2')]
  await writeFile(raw, '')
  await truncate(raw, REAL_IMAGE_BYTES)
  execFileSync('mke2fs', ['-q', '-F', '-t', 'ext4', '-L', 'stemcell', raw])
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', raw, qcow2])
  return { raw, qcow2 }
}

/** Returns the MD5 of a file, or of its first bytes. */
export async function md5Of(file: string, firstBytes?: number): Promise<string> {
  const hash = createHash('md5')
  for await (const chunk of createReadStream(file, firstBytes === undefined ? {} : { end: firstBytes - 1 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
