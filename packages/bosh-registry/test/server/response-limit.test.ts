import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { serveWithin } from '../../src/server/connections.ts'
import { limitResponses } from '../../src/server/response-limit.ts'

it('closes the connection of a caller that does not take its response, and of no other', async () => {
  const alarms = new Set<() => void>()
  const limit = limitResponses(80_000, (durationMs, alarm) => {
    expect(durationMs).toBe(80_000)
    alarms.add(alarm)
    return () => alarms.delete(alarm)
  })
  const server = createServer()
  serveWithin(server, [limit], (_request, response) => response.end(Buffer.alloc(32 * 1024 * 1024)))
  afterTest(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer()
  while (alarms.size > 0) await new Promise((resolve) => setImmediate(resolve))
  const silent = connect(port, '127.0.0.1').pause()
  silent.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  const [{ socket }] = await once(server, 'request')
  for (const ring of alarms) ring()
  await once(socket, 'close')

  silent.destroy()
})
