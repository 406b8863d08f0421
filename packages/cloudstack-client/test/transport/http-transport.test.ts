import { createServer } from 'node:net'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Transport, TransportError } from '../../src/api/index.ts'
import { createHttpTransport } from '../../src/index.ts'
import { CERTIFICATE, tunnelProxy, useLoopbackServers } from '../support/loopback-server.ts'

const ASK = { body: 'command=listZones&signature=hidden-signature', timeoutMs: 5_000 }
const { serve, closeLater } = useLoopbackServers()

const failureOf = async (transport: Transport, more = {}): Promise<TransportError> => {
  const error = await transport.send({ ...ASK, ...more }).catch((thrown: unknown) => thrown)
  if (!(error instanceof TransportError)) throw new Error(`expected a TransportError, got ${inspect(error)}`)
  return error
}

describe('the HTTP transport', () => {
  it('posts a form and hands the answer back as it came', async () => {
    const server = await serve(() => ({ status: 431, headers: { 'Content-Type': 'application/json;charset=utf-8' }, body: '{"a":1}' }))

    const answer = await createHttpTransport({ endpoint: server.url }).send(ASK)

    expect(answer).toMatchObject({ status: 431, contentType: 'application/json;charset=utf-8', body: '{"a":1}' })
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/client/api',
        body: ASK.body,
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      },
    ])
  })

  it('reports the server’s time, the wait it asks for and its cookies', async () => {
    const headers = { 'Retry-After': '7', Date: 'Sat, 31 Jan 2026 10:00:00 GMT', 'Set-Cookie': ['a=1; Path=/', 'b=2'] }
    const server = await serve(() => ({ headers }))

    const answer = await createHttpTransport({ endpoint: server.url }).send(ASK)

    expect(answer).toMatchObject({ retryAfterSeconds: 7, serverTimeMs: Date.parse(headers.Date), cookies: ['a=1; Path=/', 'b=2'] })
  })

  it.each([
    ['Sat, 31 Jan 2026 10:00:30 GMT', 30],
    ['Sat, 31 Jan 2026 09:59:00 GMT', -60],
    ['soon', undefined],
    ['', undefined],
    ['-5', undefined],
  ])('reads %j as the time to wait: %p s by the server’s clock', async (retryAfter, seconds) => {
    const server = await serve(() => ({ headers: { 'Retry-After': retryAfter, Date: 'Sat, 31 Jan 2026 10:00:00 GMT' } }))

    expect((await createHttpTransport({ endpoint: server.url }).send(ASK)).retryAfterSeconds).toBe(seconds)
  })

  it('sends cookies of a session', async () => {
    const server = await serve(() => ({}))

    await createHttpTransport({ endpoint: server.url }).send({ ...ASK, cookie: 'JSESSIONID=x' })

    expect(server.requests[0]?.headers['cookie']).toBe('JSESSIONID=x')
  })

  it('reads compressed answers', async () => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
    const server = await serve(({ headers: asked }) => ({ headers, body: gzipSync(`{"accepts":"${asked['accept-encoding']}"}`) }))

    const { body } = await createHttpTransport({ endpoint: server.url }).send(ASK)

    expect(body).toContain('gzip')
  })

  it('keeps its connection for the next request', async () => {
    const server = await serve(() => ({}))
    const transport = createHttpTransport({ endpoint: server.url })

    await transport.send(ASK)
    await transport.send(ASK)

    expect(server.requests[1]?.socket).toBe(server.requests[0]?.socket)
  })

  it('does not follow redirects, which would turn the POST into a GET', async () => {
    const server = await serve(() => ({ status: 302, headers: { Location: '/elsewhere' }, body: 'moved' }))

    expect(await createHttpTransport({ endpoint: server.url }).send(ASK)).toMatchObject({ status: 302, body: 'moved' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('why no answer came', () => {
  it('is `refused` where nobody listens', async () => {
    const server = await serve(() => ({}))
    await server.close()

    expect(await failureOf(createHttpTransport({ endpoint: server.url }))).toMatchObject({ failure: 'refused' })
  })

  it('is `refused` where the name is unknown', async () => {
    expect(await failureOf(createHttpTransport({ endpoint: 'http://no-such-host.invalid/client/api', proxy: false }))).toMatchObject({
      failure: 'refused',
    })
  })

  it('is `broken` where the connection ends in the middle', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closeLater({ close: () => new Promise((resolve) => server.close(() => resolve())) })
    const { port } = server.address() as { port: number }

    expect(await failureOf(createHttpTransport({ endpoint: `http://127.0.0.1:${port}` }))).toMatchObject({ failure: 'broken' })
  })

  it('is `timed-out` where the answer does not come in time', async () => {
    const server = createServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    closeLater({ close: async () => void server.close() })

    expect(await failureOf(createHttpTransport({ endpoint: `http://127.0.0.1:${port}` }), { timeoutMs: 50 })).toMatchObject({
      failure: 'timed-out',
    })
  })

  it('is `cancelled` where the caller gave up', async () => {
    const server = await serve(() => ({}))

    expect(await failureOf(createHttpTransport({ endpoint: server.url }), { signal: AbortSignal.abort() })).toMatchObject({
      failure: 'cancelled',
    })
  })

  it('never holds what was sent, whatever is printed of it', async () => {
    const server = await serve(() => ({}))
    await server.close()

    const error = await failureOf(createHttpTransport({ endpoint: server.url }))

    expect(inspect(error, { depth: 10 })).not.toContain('hidden-signature')
    expect(error.cause).toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect' })
  })
})

describe('TLS', () => {
  it('rejects a certificate of an unknown authority', async () => {
    const server = await serve(() => ({}), { tls: true })

    expect(await failureOf(createHttpTransport({ endpoint: server.url }))).toMatchObject({ failure: 'certificate' })
  })

  it('trusts the authority that it is given', async () => {
    const server = await serve(() => ({}), { tls: true })

    expect(await createHttpTransport({ endpoint: server.url, tls: { ca: CERTIFICATE } }).send(ASK)).toMatchObject({ status: 200 })
  })

  it('trusts anybody where verification is off', async () => {
    const server = await serve(() => ({}), { tls: true })

    expect(await createHttpTransport({ endpoint: server.url, tls: { verify: false } }).send(ASK)).toMatchObject({ status: 200 })
  })

  it('reports a server that does not speak TLS', async () => {
    const server = await serve(() => ({}))

    expect(await failureOf(createHttpTransport({ endpoint: server.url.replace('http:', 'https:') }))).toMatchObject({
      failure: 'certificate',
    })
  })
})

describe('proxies', () => {
  it('are asked for http addresses by their whole address', async () => {
    const proxy = await serve(() => ({}))

    await createHttpTransport({ endpoint: 'http://cloud.test/client/api', proxy: `http://user:p%40ss@127.0.0.1:${proxy.port}` }).send(ASK)

    expect(proxy.requests).toMatchObject([
      { path: 'http://cloud.test/client/api', headers: { 'proxy-authorization': `Basic ${Buffer.from('user:p@ss').toString('base64')}` } },
    ])
  })

  it('are tunnelled through for https addresses, so that they see neither keys nor answers', async () => {
    const server = await serve(() => ({}), { tls: true })
    const proxy = await tunnelProxy()
    closeLater(proxy)

    const endpoint = server.url.replace('127.0.0.1', 'localhost')
    const answer = await createHttpTransport({ endpoint, tls: { ca: CERTIFICATE }, proxy: proxy.url }).send(ASK)

    expect(answer.status).toBe(200)
    expect(proxy.requests).toMatchObject([{ method: 'CONNECT', path: `localhost:${server.port}` }])
  })

  it('are refused at once where the address is none', () => {
    expect(() => createHttpTransport({ endpoint: 'http://127.0.0.1', proxy: 'proxy:3128' })).toThrow('the proxy is not an address')
  })
})
