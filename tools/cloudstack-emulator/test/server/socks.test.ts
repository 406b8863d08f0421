import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { acceptDials } from '../../src/namespace/doors.ts'
import { serveSocks } from '../../src/server/socks.ts'

const VERSION = 5
const GREETING = Buffer.from([VERSION, 1, 0])

describe('serveSocks', () => {
  let folder: string
  const servers: Server[] = []
  const sockets: Socket[] = []
  let proxy: AddressInfo
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'socks-'))
    const door = path.join(folder, 'door.sock')
    servers.push(await acceptDials(door))
    const server = await serveSocks({ host: '127.0.0.1', port: 0 }, door)
    servers.push(server)
    proxy = server.address() as AddressInfo
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    for (const server of servers.splice(0)) server.close()
    await rm(folder, { recursive: true })
  })

  /** Asks the proxy for a port of 127.0.0.1, and returns the status of its answer. */
  async function ask(port: number): Promise<{ readonly socket: Socket; readonly status: number | undefined }> {
    const socket = connect(proxy.port, proxy.address)
    sockets.push(socket)
    socket.write(GREETING)
    await once(socket, 'data')
    socket.write(Buffer.from([VERSION, 1, 0, 1, 127, 0, 0, 1, port >> 8, port & 255]))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return { socket, status: answer[1] }
  }

  async function listening(): Promise<Server> {
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.once('data', (sent) => socket.end(`echo of ${sent}`))
    })
    servers.push(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    return server
  }

  it('connects to an address beyond the door', async () => {
    const { port } = (await listening()).address() as AddressInfo
    const { socket, status } = await ask(port)
    expect(status).toBe(0)

    socket.write('hello')

    expect(String(await once(socket, 'data'))).toBe('echo of hello')
  })

  it('tells that a connection is refused', async () => {
    const server = await listening()
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')

    expect((await ask(port)).status).toBe(5)
  })

  it('tells that nothing is reached without the namespace', async () => {
    servers[0]?.close()

    expect((await ask(1)).status).toBe(4)
  })
})
