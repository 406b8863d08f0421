import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type ImageKind, imageKind } from './image-kind.ts'

/** Unpacks an image, if it is packed, into another file. Returns the file that has the image. @throws {Error} if the packed file is damaged */
export async function unpackImage(file: string, into: string): Promise<string> {
  const kind = await imageKind(file)
  switch (kind) {
    case 'gzip':
      await pipeline(createReadStream(file), createGunzip(), createWriteStream(into, { mode: 0o600 }))
      return into
    case 'bzip2':
    case 'xz':
      await unpackBy(kind, file, into)
      return into
    default:
      return file
  }
}

async function unpackBy(program: ImageKind, file: string, into: string): Promise<void> {
  const child = spawn(program, ['-dc', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errorText = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errorText = (errorText + text).slice(-1000)
  })
  const ended = once(child, 'close') as Promise<[number | null]>
  const [, [code]] = await Promise.all([pipeline(child.stdout, createWriteStream(into, { mode: 0o600 })), ended])
  if (code !== 0) throw new Error(`${program} cannot unpack the image: ${errorText.trim()}`)
}
