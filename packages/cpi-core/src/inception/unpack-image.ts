import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { toolFailed } from './run-tool.ts'
import { sizeLimit } from './size-limit.ts'

/** Calls `use` with a file that holds the plain image, because qemu-img needs random access. A temporary file is removed afterwards. */
export async function withUnpacked<T>(image: StemcellImage, signal: AbortSignal, use: (file: string) => Promise<T>): Promise<T> {
  if (image.packed === undefined) return use(image.path)
  const folder = await mkdtemp(path.join(tmpdir(), 'stemcell-image-'))
  try {
    const file = path.join(folder, 'image')
    await unpack(image, file, signal)
    return await use(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unpack(image: StemcellImage, file: string, signal: AbortSignal): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600 })
  try {
    if (image.packed === 'gz') await pipeline(image.open(), createGunzip(), sizeLimit(), target, { signal })
    else if (image.packed === 'bz2') await unpackBzip2(image, target, signal)
    else await pipeline(image.open(), sizeLimit(), target, { signal })
  } catch (cause) {
    signal.throwIfAborted()
    throw cloudError('image-damaged', `stemcell image "${image.path}" cannot be unpacked: ${reasonOf(cause)}`, cause)
  }
}

/** Node has no bzip2 support; the program is part of every system that stemcells are built for. */
async function unpackBzip2(image: StemcellImage, target: NodeJS.WritableStream, signal: AbortSignal): Promise<void> {
  const bzip2 = spawn('bzip2', ['-dc'], { stdio: ['pipe', 'pipe', 'ignore'], signal })
  const ended = new Promise<number | null>((resolve, reject) => {
    bzip2.once('error', (error) => reject(toolFailed('bzip2', error)))
    bzip2.once('close', resolve)
  })
  const [code] = await Promise.all([
    ended,
    pipeline(image.open(), bzip2.stdin, { signal }),
    pipeline(bzip2.stdout, sizeLimit(), target, { signal }),
  ])
  if (code !== 0) throw cloudError('tool-failed', `bzip2 ended with exit code ${code}`)
}
