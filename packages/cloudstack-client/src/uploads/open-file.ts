import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { UploadRequest } from '../api/index.ts'

/** Larger reads made uploads take more memory, but no less time. */
const READ_AHEAD_BYTES = 128 * 1024

/**
 * Returns a file on disk as content of an upload, under its own name by default.
 * @throws Node's own error if the file does not exist
 */
export async function openFile(
  file: string,
  fileName = path.basename(file),
): Promise<Pick<UploadRequest, 'fileName' | 'sizeBytes' | 'open'>> {
  const { size: sizeBytes } = await stat(file)
  return { fileName, sizeBytes, open: () => createReadStream(file, { highWaterMark: READ_AHEAD_BYTES }) }
}
