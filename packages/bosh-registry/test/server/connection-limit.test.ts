import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { affordableConnections, limitConnections } from '../../src/server/connection-limit.ts'
import { serveWithin } from '../../src/server/connections.ts'

/** More than the buffers of two sockets. */
const LARGE = Buffer.alloc(32 * 1024 * 1024)

describe('connections', () => {
  let server: Server
  const sockets: Socket[] = []
  let answerSlowly: () => void

  beforeEach(async () => {
    const slow = new Promise<void>((resolve) => {
      answerSlowly = resolve
    })
    server = createServer()
    serveWithin(server, [limitConnections(3)], async (request, response) => {
      if (request.url === '/slow') await slow
      response.end(request.url === '/large' ? LARGE : 'ok')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
  })
  afterEach(async () => {
    answerSlowly()
    for (const socket of sockets.splice(0)) socket.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  async function open(request = ''): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    await Promise.all([
      once(socket, 'connect'),
      once(server, 'connection'),
      request === '' ? undefined : once(server, 'request'),
      socket.write(request),
    ])
    return socket
  }
  const ask = async () => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).text()

  it('that are silent make room for callers, the oldest first', async () => {
    const [first] = [await open(), await open(), await open()]
    const closed = once(first as Socket, 'close')

    expect(await ask()).toBe('ok')
    await closed
  })

  it('with a request under way are kept', async () => {
    const busy = await open('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')
    for (let number = 0; number < 5; number++) await open()

    answerSlowly()
    const [answer] = (await once(busy, 'data')) as [Buffer]

    expect(String(answer)).toMatch(/^HTTP\/1\.1 200/)
  })

  it('whose responses nobody takes make room for callers, even if there are more requests on them', async () => {
    for (let number = 0; number < 3; number++) (await open('GET /large HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2))).pause()

    expect(await ask()).toBe('ok')
  })

  it('are busy until all their requests are answered', async () => {
    const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
    const busy = await open(request('/') + request('/slow'))
    await once(busy, 'data')
    for (let number = 0; number < 5; number++) await open()

    answerSlowly()
    const [answer] = (await once(busy, 'data')) as [Buffer]

    expect(String(answer)).toMatch(/^HTTP\/1\.1 200/)
  })

  it('never exceed what the limit of open files leaves', () => {
    expect(affordableConnections(10)).toBe(10)
    expect(affordableConnections(Number.MAX_SAFE_INTEGER)).toBeLessThan(Number.MAX_SAFE_INTEGER)
  })

  it.each([
    [1_024, 896],
    [256, 128],
    [64, 16],
    [1, 1],
    [Number.NaN, 1_000],
  ])('have most of the files, or a quarter of a few: of %d, %d', (openFiles, connections) => {
    expect(affordableConnections(1_000, openFiles)).toBe(connections)
  })

  it('leave room for the files of the database and of the log', () => {
    const { userLimits } = process.report.getReport() as { readonly userLimits: { readonly open_files: { readonly soft: number } } }
    const openFiles = Number(userLimits.open_files.soft)

    expect(openFiles - affordableConnections(Number.MAX_SAFE_INTEGER)).toBe(128)
  })
})
