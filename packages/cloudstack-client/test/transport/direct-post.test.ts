import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { directPost } from '../../src/transport/direct-post.ts'
import type { HttpAnswer, HttpPost } from '../../src/transport/http-exchange.ts'

let server: Server | undefined

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/api?a=b`
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Options extends Partial<HttpPost> {
  readonly maximumBytes?: number
}

async function post(url: string, body: HttpPost['body'], { maximumBytes, ...options }: Options = {}): Promise<HttpAnswer> {
  const send = await directPost(url, {}, false, maximumBytes)
  return send({ url, body, headers: {}, signal: new AbortController().signal, ...options })
}

describe('directPost', () => {
  it('sends a text with its length in bytes, and returns status, headers and text', async () => {
    const url = await serve(async (request, response) => {
      const { method, url: path, headers } = request
      const body = Buffer.concat(await request.toArray()).toString()
      response.writeHead(418, { 'x-one': 'two' }).end(JSON.stringify({ method, path, length: headers['content-length'], body }))
    })

    const { status, headers, text } = await post(url, 'ä=b', { headers: { 'Content-Type': 'text/plain' } })

    expect(status).toBe(418)
    expect(headers['x-one']).toBe('two')
    expect(JSON.parse(text)).toEqual({ method: 'POST', path: '/client/api?a=b', length: '4', body: 'ä=b' })
  })

  it('sends a stream, whose failure ends the request with its reason', async () => {
    const url = await serve(async (request, response) => {
      response.end(String(Buffer.concat(await request.toArray().catch(() => [])).length))
    })
    const failing = Readable.from(
      (async function* () {
        yield Buffer.from('a')
        throw new Error('the file is gone')
      })(),
    )

    expect((await post(url, Readable.from([Buffer.from('abc'), Buffer.from('de')]))).text).toBe('5')
    await expect(post(url, failing)).rejects.toThrow('the file is gone')
  })

  it('reads compressed answers, without their byte order mark', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('\uFEFF{"a":"ü"}'))
    })

    expect((await post(url, 'x')).text).toBe('{"a":"ü"}')
  })

  it('listens to the signal no longer than it takes: one signal may bound thousands of requests', async () => {
    const listeners = new Set<unknown>()
    let during = 0
    const url = await serve((_request, response) => {
      during = listeners.size
      response.end('{}')
    })
    const signal = Object.assign(new AbortController().signal, {
      addEventListener: (_name: string, listener: unknown) => void listeners.add(listener),
      removeEventListener: (_name: string, listener: unknown) => void listeners.delete(listener),
    })

    await post(url, 'x', { signal })

    expect([during, listeners.size]).toEqual([1, 0])
  })

  it.each([
    ['GZIP', gzipSync('{}')],
    ['x-gzip', gzipSync('{}')],
    ['deflate', deflateSync('{}')],
    ['Br ', brotliCompressSync('{}')],
    ['Identity', Buffer.from('{}')],
  ])('reads the name of a compression in any case: %s', async (encoding, body) => {
    const url = await serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body))

    expect((await post(url, 'x')).text).toBe('{}')
  })

  it('names a compression that it did not ask for', async () => {
    const url = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('{}'))

    await expect(post(url, 'x')).rejects.toMatchObject({
      code: 'ERR_BAD_RESPONSE',
      message: 'the answer is compressed in a way that was not asked for: zstd',
    })
  })

  it('fails where the server changes to another protocol, instead of waiting without end', async () => {
    const url = await serve((request) => {
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n')
    })

    await expect(post(url, 'x')).rejects.toMatchObject({ code: 'ECONNRESET', message: 'the connection ended without an answer' })
  })

  it('refuses an answer above the limit, by its size after decompression', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000)))
    })

    await expect(post(url, 'x', { maximumBytes: 9_999 })).rejects.toMatchObject({
      code: 'ERR_BAD_RESPONSE',
      message: 'the answer is larger than 9999 bytes',
    })
    expect((await post(url, 'x', { maximumBytes: 10_000 })).text).toHaveLength(10_000)
  })

  it('fails with the error of Node', async () => {
    const url = await serve((request) => request.destroy())

    await expect(post(url, 'x')).rejects.toMatchObject({ code: 'ECONNRESET' })
    await expect(post('http://127.0.0.1:1/', 'x')).rejects.toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect' })
  })

  it.each(['before the answer', 'within the answer'])('ends with ERR_CANCELED where it is aborted %s', async (when) => {
    const controller = new AbortController()
    const url = await serve((_request, response) => {
      if (when === 'within the answer') response.writeHead(200).write('begun')
      setImmediate(() => controller.abort())
    })

    await expect(post(url, 'x', { signal: controller.signal })).rejects.toMatchObject({ code: 'ERR_CANCELED' })
  })

  it('sends nothing where it was aborted already', async () => {
    let requests = 0
    const url = await serve((_request, response) => {
      requests += 1
      response.end()
    })

    await expect(post(url, 'x', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ERR_CANCELED' })
    expect(requests).toBe(0)
  })

  it('fails where the answer ends too early', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('begun', () => response.destroy())
    })

    await expect(post(url, 'x')).rejects.toMatchObject({ code: 'ECONNRESET' })
  })
})
