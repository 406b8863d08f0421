import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { UploadRequest } from '../api/index.ts'

/** Read at a time. Larger pieces made uploads take more memory and no less time. */
const READ_AHEAD_BYTES = 128 * 1024

/**
 * A file on disk as content of an upload, under its own name unless given another.
 * @throws the error of node if there is no such file
 */
export async function openFile(
  file: string,
  fileName = path.basename(file),
): Promise<Pick<UploadRequest, 'fileName' | 'sizeBytes' | 'open'>> {
  const { size: sizeBytes } = await stat(file)
  return { fileName, sizeBytes, open: () => createReadStream(file, { highWaterMark: READ_AHEAD_BYTES }) }
}
