import { once } from 'node:events'
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createNetServer } from 'node:net'
import { Readable } from 'node:stream'
import { afterTest } from 'workspace/after-test'
import type { ApiAnswer } from '../../src/api/index.ts'
import { createHttpTransport } from '../../src/index.ts'
import { expectContinue } from '../../src/transport/expect-continue.ts'
import { close, listen } from '../support/loopback-server.ts'

const CHUNK = Buffer.alloc(64 * 1024, 'x')
const CHUNKS = 500
const open: Server[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => close(server)))
})

interface Uploaded {
  readonly answer: ApiAnswer
  readonly sentBytes: number
}

async function uploadTo(server: Server): Promise<Uploaded> {
  open.push(server)
  const port = await listen(server)
  let sentBytes = 0
  const answer = await createHttpTransport({ endpoint: 'http://127.0.0.1:1/', proxy: false }).upload({
    url: `http://127.0.0.1:${port}/upload/1`,
    headers: {},
    fileName: 'image.raw',
    sizeBytes: CHUNKS * CHUNK.length,
    timeoutMs: 30_000,
    open: () =>
      Readable.from(
        Array.from({ length: CHUNKS }, () => CHUNK),
        { objectMode: false },
      ),
    onProgress: (bytes) => {
      sentBytes = bytes
    },
  })
  return { answer, sentBytes }
}

describe('an upload that the server refuses by its headers', () => {
  it.each([400, 413, 503])('with %i is not sent at all, and the answer is read although the connection closes', async (status) => {
    const server = createServer()
    server.on('checkContinue', (request, response) => {
      response.writeHead(status, { Connection: 'close' }).end('no room', () => request.socket.destroy())
    })

    const { answer, sentBytes } = await uploadTo(server)

    expect(answer).toMatchObject({ status, body: 'no room' })
    expect(sentBytes).toBe(0)
  })
})

describe('an upload', () => {
  it('begins when the server says so', async () => {
    let receivedBytes = 0
    const server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => {
        receivedBytes += chunk.length
      })
      request.once('end', () => response.end('upload successful.'))
    })

    const { answer } = await uploadTo(server)

    expect(answer.body).toBe('upload successful.')
    expect(receivedBytes).toBeGreaterThan(CHUNKS * CHUNK.length)
  })

  it('is sent without asking where a proxy knows no such question', async () => {
    const asked: (string | undefined)[] = []
    const take = (request: IncomingMessage, response: ServerResponse) => {
      asked.push(request.headers.expect)
      request.resume().once('end', () => response.end('upload successful.'))
    }
    const server = createServer(take)
    server.on('checkContinue', (request, response) => {
      asked.push(request.headers.expect)
      response.writeHead(417).end()
    })

    const { answer } = await uploadTo(server)

    expect(answer.body).toBe('upload successful.')
    expect(asked).toEqual(['100-continue', undefined])
  })

  it('begins after a while where the server says nothing', async () => {
    const server = createNetServer((socket) => socket.resume())
    afterTest(() => server.close())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const { watch, granted } = expectContinue(1)

    const request = ask({ host: '127.0.0.1', port, method: 'POST' })
    request.on('error', () => undefined)
    afterTest(() => request.destroy())
    watch(request)

    await expect(granted).resolves.toBeUndefined()
  })
})
