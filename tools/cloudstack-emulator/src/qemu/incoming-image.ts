import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm, truncate } from 'node:fs/promises'
import type { ContentSink, StoredContent } from '../hypervisor/storage-spec.ts'
import { virtualBytesOf } from './disk-images.ts'
import type { RunProgram } from './run-program.ts'
import type { StorageFolder } from './storage-folder.ts'
import { unpackImage } from './unpack.ts'

/** Takes an uploaded or downloaded image. Long runs of zeros take no room. */
export function receiveImage(folder: StorageFolder, run: RunProgram): ContentSink {
  const file = folder.incoming(randomUUID())
  const opening = open(file, 'wx', 0o600)
  // The first write reports it.
  opening.catch(() => undefined)
  let lengthBytes = 0

  async function close(): Promise<void> {
    await (await opening).close()
  }

  return {
    async write(chunk) {
      const handle = await opening
      if (!isZero(chunk)) await writeAt(handle, chunk, lengthBytes)
      lengthBytes += chunk.length
    },
    async keep(content) {
      const unpacked = `${file}.unpacked`
      try {
        await close()
        await truncate(file, lengthBytes)
        const image = await unpackImage(file, unpacked)
        const virtualBytes = await virtualBytesOf(run, image)
        await rename(image, placeOf(folder, content))
        return virtualBytes
      } finally {
        for (const left of [file, unpacked]) await rm(left, { force: true })
      }
    },
    async abort() {
      await close()
      await rm(file, { force: true })
    },
  }
}

/** An uploaded volume's own disk is an overlay of what was uploaded, like a root disk. */
function placeOf(folder: StorageFolder, content: StoredContent): string {
  return content.kind === 'volume' ? folder.volumeBase(content.id) : folder.content(content)
}

async function writeAt(handle: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done, chunk.length - done, position + done)).bytesWritten
}

/** As much as streams usually give at once. */
const ZEROS = Buffer.alloc(64 * 1024)

function isZero(chunk: Uint8Array): boolean {
  return chunk.length <= ZEROS.length && ZEROS.subarray(0, chunk.length).equals(chunk)
}
