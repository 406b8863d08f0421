import { connect } from 'node:net'
import fc from 'fast-check'
import { authorization, type Box, registryInABox } from '../support/registry-in-a-box.ts'

const REQUESTS = 10_000
const AT_ONCE = 50

const method = fc.oneof(
  fc.constantFrom('GET', 'PUT', 'DELETE', 'HEAD', 'POST', 'OPTIONS', 'PATCH', 'TRACE'),
  fc.stringMatching(/^[A-Z]{1,8}$/),
)
/** As in fast-check's webPath, which computes for two seconds before the first one. */
const pathPart = fc.oneof(
  fc.constantFrom(..."/abcxyzABCXYZ0189-._~!$&'()*+,;=:@"),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).map(encodeURIComponent),
)
const path = fc.oneof(
  fc.constantFrom(
    '/instances/vm-1/settings',
    '/instances//settings',
    '/instances/%/settings',
    '/instances/%ff/settings',
    '/metrics',
    '/healthz',
    '*',
    '//',
  ),
  fc.array(pathPart).map((parts) => `/${parts.join('')}`),
  fc.stringMatching(/^[!-~]{1,60}$/),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((id) => `/instances/${encodeURIComponent(id)}/settings`),
)
const header = fc.tuple(
  fc.constantFrom(
    'authorization',
    'content-type',
    'content-encoding',
    'x-forwarded-for',
    'accept',
    'expect',
    'range',
    'transfer-encoding',
    'x-http-method-override',
  ),
  fc.oneof(
    fc.constantFrom(authorization, 'Basic', 'Basic ====', 'gzip', 'br', 'chunked', '100-continue', 'text/plain; charset=koi8-r'),
    fc.stringMatching(/^[ -~]{0,40}$/),
  ),
)
const body = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
)
const request = fc.record({ method, path, headers: fc.array(header, { maxLength: 4 }), body, login: fc.boolean() })

type Malformed = typeof request extends fc.Arbitrary<infer T> ? T : never

function bytesOf({ method, path, headers, body, login }: Malformed): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: registry', 'connection: close', `content-length: ${body.length}`]
  if (login) lines.push(`authorization: ${authorization}`)
  return Buffer.concat([Buffer.from([...lines, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')), body])
}

/** Returns the status line of the response; empty if the server closed the connection. */
function statusLine(url: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (part) => {
      text += part.toString('latin1')
    })
    // Closes the connection, because the server would wait for a body shorter than its content-length.
    socket.once('error', () => undefined).once('close', () => resolve(text.split('\r\n')[0] ?? ''))
    socket.end(bytes)
  })
}

describe('malformed requests', () => {
  let box: Box
  beforeAll(async () => {
    box = await registryInABox({ bodyLimitBytes: 150 })
    await box.call('PUT', '/instances/vm-1/settings', { body: '{"secret":"S3CRET"}' })
  })
  afterAll(() => box.close())

  it(`never crash the server (${REQUESTS} of them), nor cause a 5xx that is not in the contract`, async () => {
    const requests = fc.sample(request, REQUESTS)
    const unexpected: string[] = []

    for (let start = 0; start < requests.length; start += AT_ONCE) {
      const some = requests.slice(start, start + AT_ONCE)
      const lines = await Promise.all(some.map((one) => statusLine(box.url, bytesOf(one))))
      lines.forEach((line, index) => {
        // 500 is the contract's response to a denied read and to an empty body.
        if (/ 5(?!00)\d\d /.test(line)) unexpected.push(`${line}: ${JSON.stringify(some[index])}`)
      })
    }

    expect(unexpected).toEqual([])
    expect(box.lines.filter((line) => line.startsWith('request failed'))).toEqual([])
    expect((await box.call('GET', '/healthz')).status).toBe(200)
  })

  it('never reveal settings to a stranger', async () => {
    const strangers = fc
      .sample(request, 500)
      .map((one) => ({ ...one, login: false, headers: one.headers.filter(([name]) => name !== 'authorization') }))

    const answers = await Promise.all(
      strangers.map((one) => statusLine(box.url, bytesOf({ ...one, method: 'GET', path: '/instances/vm-1/settings' }))),
    )

    expect(answers.filter((line) => line.includes(' 200 '))).toEqual([])
  })
})
