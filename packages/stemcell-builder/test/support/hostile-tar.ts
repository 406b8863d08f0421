import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Header, pack } from 'tar-stream'

/** Writes a gzipped tar of these headers without any validation, as an attacker could. */
export async function writeHostileTar(
  file: string,
  entries: readonly (Partial<Header> & { readonly name: string; readonly body?: string })[],
): Promise<string> {
  const tar = pack()
  const writing = pipeline(tar, createGzip(), createWriteStream(file))
  for (const { body = '', ...header } of entries) tar.entry({ size: Buffer.byteLength(body), ...header }, body)
  tar.finalize()
  await writing
  return file
}
