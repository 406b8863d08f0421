import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { type CloudStackClient, createCloudStackClient, createHttpTransport, systemClock } from '../../src/index.ts'
import { close, listen, loopbackServer } from '../support/loopback-server.ts'
import { KEYS } from '../support/make-client.ts'

const HEADERS = { 'X-signature': 'sig', 'X-metadata': 'meta', 'X-expires': '2026-01-31T10:10:00.000Z' }
const CHUNK = Buffer.alloc(64 * 1024, 'x')
const open: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((end) => end()))
})

function makeClient(): CloudStackClient {
  const endpoint = 'http://127.0.0.1:1/client/api'
  return createCloudStackClient({ endpoint, credentials: KEYS }, { transport: createHttpTransport({ endpoint }), clock: systemClock })
}

/** Content of so many chunks, made as it is read. */
function content(chunks: number): () => Readable {
  return () =>
    Readable.from(
      Array.from({ length: chunks }, () => CHUNK),
      { objectMode: false },
    )
}

describe('upload', () => {
  it('sends one file with its whole length and with headers spelled as old storage VMs compare them', async () => {
    const server = await loopbackServer(() => ({ headers: { 'Content-Type': 'text/plain' }, body: 'upload successful.' }))
    open.push(server.close)
    const progress: number[] = []

    await makeClient().upload({
      url: `http://127.0.0.1:${server.port}/upload/1`,
      headers: HEADERS,
      fileName: 'image.qcow2',
      sizeBytes: 3 * CHUNK.length,
      open: content(3),
      onProgress: (sentBytes) => progress.push(sentBytes),
    })

    const [received] = server.requests
    expect(received?.spelled).toEqual(expect.arrayContaining(['X-signature', 'X-metadata', 'X-expires', 'Content-Length']))
    expect(received?.headers['transfer-encoding']).toBeUndefined()
    expect(Number(received?.headers['content-length'])).toBe(Buffer.byteLength(received?.body ?? ''))
    expect(received?.body).toContain('Content-Disposition: form-data; name="files"; filename="image.qcow2"\r\n')
    expect(received?.body).toContain(CHUNK.toString().repeat(3))
    expect(progress).toEqual([CHUNK.length, 2 * CHUNK.length, 3 * CHUNK.length])
  })

  it('hands on what the storage VM has against it', async () => {
    const server = await loopbackServer(() => ({ status: 400, body: 'The one time post url is already used to upload a template.\n' }))
    open.push(server.close)

    const upload = makeClient().upload({
      url: server.url,
      headers: HEADERS,
      fileName: 'a.qcow2',
      sizeBytes: CHUNK.length,
      open: content(1),
    })

    await expect(upload).rejects.toMatchObject({
      kind: 'invalid-request',
      httpStatus: 400,
      message: 'upload of a.qcow2 failed: "The one time post url is already used to upload a template." (HTTP 400)',
      hint: expect.stringContaining('getUploadParamsForTemplate'),
    })
  })

  it.each([400, 500])('is not sent again when the storage VM refuses it with %d: its address works only once', async (status) => {
    const server = await loopbackServer(() => ({ status, body: 'no' }))
    open.push(server.close)

    const upload = makeClient().upload({ url: server.url, headers: HEADERS, fileName: 'a.raw', sizeBytes: 0, open: content(0) })

    await expect(upload).rejects.toMatchObject({ httpStatus: status })
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    [302, 'invalid-request'],
    [499, 'invalid-request'],
    [500, 'internal-error'],
  ])('fails with HTTP %i as %s', async (status, kind) => {
    const server = await loopbackServer(() => ({ status, body: 'no' }))
    open.push(server.close)
    const request = { url: server.url, headers: HEADERS, fileName: 'a.raw', sizeBytes: CHUNK.length, open: content(1) }

    await expect(makeClient().upload(request)).rejects.toMatchObject({ kind, httpStatus: status, retryable: false })
  })

  it('gives one clear error when the connection breaks in the middle, and closes the file', async () => {
    const server = createServer((request) => request.once('data', () => request.socket.destroy()))
    const port = await listen(server)
    open.push(() => close(server))
    const streams: Readable[] = []
    const opening = (): Readable => {
      const stream = content(2000)()
      streams.push(stream)
      return stream
    }

    const upload = makeClient().upload({
      url: `http://127.0.0.1:${port}/upload/1`,
      headers: HEADERS,
      fileName: 'a.qcow2',
      sizeBytes: 2000 * CHUNK.length,
      open: opening,
    })

    await expect(upload).rejects.toMatchObject({ kind: 'unreachable', command: 'upload' })
    expect(streams.map(({ destroyed }) => destroyed)).toEqual([true])
  })

  it.each([
    ['shrank', 3],
    ['grew', 1],
  ])('notices when the file %s while it was sent', async (word, announcedChunks) => {
    const server = await loopbackServer(() => ({}))
    open.push(server.close)

    const upload = makeClient().upload({
      url: server.url,
      headers: HEADERS,
      fileName: 'a.raw',
      sizeBytes: announcedChunks * CHUNK.length,
      open: content(2),
    })

    await expect(upload).rejects.toThrow(RangeError)
    await expect(upload).rejects.toThrow(`a.raw ${word} while it was sent`)
  })

  it('fails with the error of content that cannot be read', async () => {
    const server = await loopbackServer(() => ({}))
    open.push(server.close)
    const damaged = new Error('the archive is damaged')

    const upload = makeClient().upload({
      url: server.url,
      headers: HEADERS,
      fileName: 'a.raw',
      sizeBytes: 3 * CHUNK.length,
      open: () =>
        Readable.from(
          (async function* () {
            yield CHUNK
            throw damaged
          })(),
          { objectMode: false },
        ),
    })

    await expect(upload).rejects.toBe(damaged)
  })

  it('can be cancelled in the middle', async () => {
    const server = await loopbackServer(() => ({}))
    open.push(server.close)
    const abort = new AbortController()

    const upload = makeClient().upload({
      url: server.url,
      headers: HEADERS,
      fileName: 'a.raw',
      sizeBytes: 2000 * CHUNK.length,
      open: content(2000),
      signal: abort.signal,
      onProgress: () => abort.abort(),
    })

    await expect(upload).rejects.toMatchObject({ kind: 'cancelled' })
  })

  it('sends the bytes of the file and no others', async () => {
    const hash = createHash('sha256')
    const server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => hash.update(chunk))
      request.on('end', () => response.end('upload successful.'))
    })
    const port = await listen(server)
    open.push(() => close(server))
    const expected = createHash('sha256')
    let boundary = ''
    server.on('request', (request) => {
      boundary = String(request.headers['content-type']).split('boundary=')[1] ?? ''
    })

    await makeClient().upload({
      url: `http://127.0.0.1:${port}/`,
      headers: HEADERS,
      fileName: 'a.raw',
      sizeBytes: 500 * CHUNK.length,
      open: content(500),
    })

    expected.update(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.raw"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    )
    for (let chunk = 0; chunk < 500; chunk += 1) expected.update(CHUNK)
    expected.update(`\r\n--${boundary}--\r\n`)
    expect(hash.digest('hex')).toBe(expected.digest('hex'))
  })
})
