import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { UploadRequest } from '../api/index.ts'

/** Of what is read ahead, a quarter of a megabyte is in memory; more did not make uploads faster. */
const READ_AHEAD_BYTES = 256 * 1024

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
