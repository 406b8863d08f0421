import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import type { Log } from '../dependencies.ts'
import { cpiError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { type ByteRange, byteRange } from './byte-range.ts'

/** A web server for one image at one secret path. */
export interface ImageServer {
  readonly port: number
  /** Begins with a slash; cannot be guessed. */
  readonly path: string
  close(): Promise<void>
}

export interface ServedImage {
  readonly image: StemcellImage
  readonly fileName: string
  /** Called with the position up to which a client has received the image. */
  readonly onServed?: (positionBytes: number) => void
}

const SECRET_BYTES = 24

/** Serves an image to clients that know its path: GET and HEAD, whole or ranges. @throws {CpiError} if the server cannot listen on the address */
export async function serveImage(served: ServedImage, listen: { host: string; port: number }, log: Log): Promise<ImageServer> {
  const path = `/${randomBytes(SECRET_BYTES).toString('hex')}/${served.fileName}`
  const server = createServer((request, response) => {
    log.info(`stemcell server: ${request.method} from ${request.socket.remoteAddress}`)
    answer(request, response, served, path)
  })
  await listening(server, listen)
  return {
    port: (server.address() as AddressInfo).port,
    path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listening(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    const why = reasonOf(cause)
    throw cpiError(
      'image-server-unusable',
      `the stemcell cannot be served on ${host} port ${port} (${why}): set cloudstack.stemcell.listen_host and listen_port to a free address of this machine`,
      cause,
    )
  }
}

function answer(request: IncomingMessage, response: ServerResponse, { image, onServed }: ServedImage, path: string): void {
  if (request.url !== path) {
    response.writeHead(404).end()
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  // An image in an archive can only be read from its start.
  const range = image.packed === 'tar' ? 'whole' : byteRange(request.headers.range, image.sizeBytes)
  const common = { 'Content-Type': 'application/octet-stream', 'Accept-Ranges': image.packed === 'tar' ? 'none' : 'bytes' }
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...common, 'Content-Range': `bytes */${image.sizeBytes}` }).end()
    return
  }
  response.writeHead(range === 'whole' ? 200 : 206, { ...common, ...lengthOf(range, image.sizeBytes) })
  if (request.method === 'HEAD') response.end()
  else pipeline(contentOf(image, range), watched(range === 'whole' ? 0 : range.first, onServed), response, () => undefined)
}

function lengthOf(range: ByteRange | 'whole', sizeBytes: number): Readonly<Record<string, string | number>> {
  if (range === 'whole') return { 'Content-Length': sizeBytes }
  const { first, last } = range
  return { 'Content-Length': last - first + 1, 'Content-Range': `bytes ${first}-${last}/${sizeBytes}` }
}

function contentOf(image: StemcellImage, range: ByteRange | 'whole'): Readable {
  return range === 'whole' ? image.open() : createReadStream(image.path, { start: range.first, end: range.last })
}

/** Passes the content on and reports the position. */
function watched(startBytes: number, onServed: ServedImage['onServed'] = () => undefined) {
  return async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let positionBytes = startBytes
    for await (const chunk of content) {
      yield chunk
      positionBytes += chunk.length
      onServed(positionBytes)
    }
  }
}
