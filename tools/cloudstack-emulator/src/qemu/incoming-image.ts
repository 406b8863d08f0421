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

  async function close(): Promise<FileHandle> {
    const handle = await opening
    await handle.close()
    return handle
  }

  return {
    async write(chunk) {
      const handle = await opening
      if (!isZero(chunk)) await handle.writev([chunk], lengthBytes)
      lengthBytes += chunk.length
    },
    async keep(content) {
      await close()
      await truncate(file, lengthBytes)
      const image = await unpackImage(file, `${file}.unpacked`)
      const virtualBytes = await virtualBytesOf(run, image)
      await rename(image, placeOf(folder, content))
      await rm(file, { force: true })
      return virtualBytes
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

function isZero(chunk: Uint8Array): boolean {
  return chunk.every((byte) => byte === 0)
}
