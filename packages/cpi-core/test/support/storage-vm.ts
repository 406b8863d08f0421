import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { Emulator } from 'cloudstack-emulator'

/** How a storage VM behaves for one upload. */
export type Behaviour =
  | { readonly kind: 'takes' }
  /** The connection breaks after this part of the body (0 to 1). */
  | { readonly kind: 'cut'; readonly after: number }
  | { readonly kind: 'answers'; readonly status: number; readonly text: string }
  /** By the headers alone: it closes without having read the body. */
  | { readonly kind: 'refuses'; readonly status: number; readonly text: string }
  | { readonly kind: 'says-nothing' }
  /** So much emulated time passes before it looks at the request. */
  | { readonly kind: 'late'; readonly minutes: number }

export interface StorageVm {
  readonly address: string
  /** How the next uploads go, in order; then it takes them. */
  readonly behaviours: Behaviour[]
  close(): Promise<void>
}

/** A storage VM behind a real socket, in front of an emulated cloud. @param tls a certificate and its key; without, it speaks HTTP */
export async function startStorageVm(emulator: () => Emulator, tls?: { readonly key: string; readonly cert: string }): Promise<StorageVm> {
  const behaviours: Behaviour[] = []
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    // A request whose reading ends early forgets its socket.
    const { socket } = request
    behave(behaviours.shift() ?? { kind: 'takes' }, emulator(), request, response).catch(() => socket.destroy())
  }
  const server = tls === undefined ? createPlainServer(listener) : createTlsServer(tls, listener)
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (behaviours[0]?.kind !== 'refuses') response.writeContinue()
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    behaviours,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function behave(behaviour: Behaviour, emulator: Emulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  switch (behaviour.kind) {
    case 'answers':
      for await (const _chunk of request);
      response.writeHead(behaviour.status, { 'Content-Type': 'text/plain' }).end(behaviour.text)
      return
    case 'refuses':
      response.writeHead(behaviour.status, { Connection: 'close' }).end(behaviour.text, () => request.socket.destroy())
      return
    case 'says-nothing':
      for await (const _chunk of request);
      request.socket.destroy()
      return
    case 'cut':
      await forward(emulator, request, cutAfter(request, behaviour.after * Number(request.headers['content-length'])))
      return
    case 'late':
      emulator.advanceMs(behaviour.minutes * 60_000)
      break
    case 'takes':
      break
  }
  const { status, body } = await forward(emulator, request, request)
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(body)
}

async function* cutAfter(body: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let seen = 0
  for await (const chunk of body) {
    seen += chunk.length
    if (seen > bytes) throw new Error('the connection was cut')
    yield chunk
  }
}

/** Takes the file out of the multipart body as the client writes it: one part, after the first empty line. */
async function forward(emulator: Emulator, request: IncomingMessage, body: AsyncIterable<Buffer>) {
  const boundary = /boundary=(.*)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? ''
  const tailBytes = `\r\n--${boundary}--\r\n`.length
  const { head, content } = await splitHead(body)
  const sizeBytes = Number(request.headers['content-length']) - head.length - tailBytes
  const answer = await emulator.transport.upload({
    url: request.url ?? '',
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    fileName: /filename="([^"]*)"/.exec(head)?.[1] ?? '',
    sizeBytes,
    timeoutMs: 60_000,
    open: () => Readable.from(firstBytes(content, sizeBytes), { objectMode: false }),
  })
  for await (const _chunk of content);
  return answer
}

async function splitHead(body: AsyncIterable<Buffer>): Promise<{ head: string; content: AsyncGenerator<Buffer> }> {
  const chunks = body[Symbol.asyncIterator]()
  let start = Buffer.alloc(0)
  while (!start.includes('\r\n\r\n')) {
    const next = await chunks.next()
    if (next.done === true) throw new Error('no part in the body')
    start = Buffer.concat([start, next.value])
  }
  const end = start.indexOf('\r\n\r\n') + 4
  return { head: start.subarray(0, end).toString('latin1'), content: rest(start.subarray(end), chunks) }
}

async function* rest(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}

async function* firstBytes(content: AsyncIterable<Buffer>, sizeBytes: number): AsyncGenerator<Buffer> {
  let left = sizeBytes
  for await (const chunk of content) {
    if (left > 0) yield chunk.subarray(0, left)
    left -= chunk.length
  }
}
