import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { dial } from '../../src/namespace/dial.ts'
import { acceptDials, relay } from '../../src/namespace/doors.ts'

describe('the doors of a namespace', () => {
  let folder: string
  const servers: { close(): unknown }[] = []
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'doors-'))
  })
  afterEach(async () => {
    for (const server of servers.splice(0)) server.close()
    await rm(folder, { recursive: true })
  })

  /** Sends back what it was sent, when the caller has ended. */
  async function echo(where: { readonly port: number; readonly host: string } | { readonly path: string }): Promise<Server> {
    const server = createServer({ allowHalfOpen: true }, answerTo)
    servers.push(server)
    await once(server.listen(where), 'listening')
    return server
  }

  function answerTo(socket: Socket): void {
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.once('end', () => socket.end(`echo of ${Buffer.concat(chunks).toString()}`))
  }

  it('dial an address, and pass bytes both ways to the end', async () => {
    const door = path.join(folder, 'door.sock')
    servers.push(await acceptDials(door))
    const { port } = (await echo({ host: '127.0.0.1', port: 0 })).address() as AddressInfo

    const socket = await dial(door, '127.0.0.1', port)
    socket.end('hello')

    expect(await text(socket)).toBe('echo of hello')
  })

  it('tell that nobody listens', async () => {
    const door = path.join(folder, 'door.sock')
    servers.push(await acceptDials(door))
    const server = await echo({ host: '127.0.0.1', port: 0 })
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')

    await expect(dial(door, '127.0.0.1', port)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      message: `127.0.0.1:${port} cannot be reached inside: ECONNREFUSED`,
    })
  })

  it('tell that the namespace has ended', async () => {
    const door = path.join(folder, 'door.sock')
    const gone = createServer((socket) => socket.destroy())
    servers.push(gone)
    await once(gone.listen(door), 'listening')

    await expect(dial(door, '127.0.0.1', 1)).rejects.toThrow('the namespace has ended')
  })

  it('relay a port to a Unix socket', async () => {
    const socket = path.join(folder, 'api.sock')
    await echo({ path: socket })
    const relaying = await relay('127.0.0.1', 0, socket)
    servers.push(relaying)

    const caller = connect({ port: (relaying.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true })
    caller.end('hello')

    expect(await text(caller)).toBe('echo of hello')
  })
})
