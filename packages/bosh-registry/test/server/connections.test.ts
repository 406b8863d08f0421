import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect as connectTls } from 'node:tls'
import { describeWithTools } from 'workspace/required-tools'
import { type Connection, type ConnectionLimit, serveWithin } from '../../src/server/connections.ts'
import { makeCertificate } from '../support/certificate.ts'

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

/** A limit that notes what it hears, and closes a connection at its third request. */
function noteEvents() {
  const seen: { readonly event: string; readonly connection: Connection; readonly pending: number }[] = []
  const note = (event: string, connection: Connection) => void seen.push({ event, connection, pending: connection.pending })
  let requests = 0
  const limit: ConnectionLimit = {
    opened: (connection) => note('opened', connection),
    requested(connection) {
      note('requested', connection)
      requests += 1
      if (requests === 3) connection.close()
      return () => note('over', connection)
    },
    closed: (connection) => note('closed', connection),
  }
  return { limit, seen }
}

describe('connections', () => {
  it('have one record and one listener of each response, whatever the number of limits', async () => {
    const [first, second] = [noteEvents(), noteEvents()]
    const server = createServer()
    const listeners: number[] = []
    serveWithin(server, [first.limit, second.limit], (_request, response) => {
      listeners.push(response.listeners('close').filter((listener) => String(listener).includes('finish')).length)
      response.end('ok')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    try {
      const socket = connectTcp((server.address() as AddressInfo).port, '127.0.0.1')
      socket.write(REQUEST)
      await once(socket, 'data')
      socket.destroy()
      while (first.seen.length < 4) await new Promise((resolve) => setImmediate(resolve))

      expect(first.seen.map(({ event, pending }) => [event, pending])).toEqual([
        ['opened', 0],
        ['requested', 1],
        ['over', 0],
        ['closed', 0],
      ])
      expect(new Set([...first.seen, ...second.seen].map(({ connection }) => connection)).size).toBe(1)
      expect(listeners).toEqual([1])
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  })
})

describeWithTools({ tool: 'openssl', package: 'openssl' }, 'a TLS connection', () => {
  it('has the same record as its TCP connection, and answers nothing more once a limit closed it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    const { certificate, private_key } = makeCertificate(folder, 'first')
    const server = createHttpsServer({ cert: await readFile(certificate), key: await readFile(private_key) })
    const { limit, seen } = noteEvents()
    let answered = 0
    serveWithin(server, [limit], () => {
      answered += 1
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    try {
      const socket = connectTls({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', rejectUnauthorized: false })
      socket.on('error', () => undefined).write(REQUEST.repeat(5))
      await once(socket, 'close')
      while (seen.filter(({ event }) => event === 'over').length < 3) await new Promise((resolve) => setImmediate(resolve))

      expect(answered).toBe(2)
      expect(new Set(seen.map(({ connection }) => connection)).size).toBe(1)
      expect(seen.filter(({ event }) => event === 'closed')).toHaveLength(1)
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    }
  })
})
