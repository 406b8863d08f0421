import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { serveWithin } from '../../src/server/connections.ts'
import { limitPipelining } from '../../src/server/pipelining-limit.ts'

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

it('closes a connection on which requests pile up, and starts no more of them', async () => {
  let started = 0
  const server = createServer()
  serveWithin(server, [limitPipelining()], () => {
    started += 1
  })
  afterTest(() => close(server))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined)

  socket.write(REQUEST.repeat(1_000))
  await once(socket, 'close')

  expect(started).toBe(32)
})

it('leaves alone a connection with many requests one after the other, and with some at once', async () => {
  const server = createServer()
  serveWithin(server, [limitPipelining()], (_request, response) => response.end('ok'))
  afterTest(() => close(server))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let text = ''
  socket.on('data', (part) => {
    text += String(part)
  })

  for (let responses = 10; responses <= 100; responses += 10) {
    socket.write(REQUEST.repeat(10))
    while (text.split('HTTP/1.1 200').length - 1 < responses) await once(socket, 'data')
  }

  expect(socket.destroyed).toBe(false)
  socket.destroy()
})

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
