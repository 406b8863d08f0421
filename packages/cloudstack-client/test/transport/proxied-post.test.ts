import { createServer } from 'node:net'
import { Readable } from 'node:stream'
import { afterTest } from 'workspace/after-test'
import { createHttpTransport } from '../../src/index.ts'
import { listen, useLoopbackServers } from '../support/loopback-server.ts'

const ASK = { body: 'command=listZones', timeoutMs: 60_000 }
const { serve } = useLoopbackServers()

describe('a post through a proxy', () => {
  it('fails where the answer changes to another protocol, instead of waiting until its time is over', async () => {
    const proxy = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n'))
    })
    afterTest(() => proxy.close())
    const port = await listen(proxy)

    const sent = createHttpTransport({ endpoint: 'http://cloud.test/client/api', proxy: `http://127.0.0.1:${port}` }).send(ASK)

    await expect(sent).rejects.toMatchObject({ failure: 'broken' })
  })

  it('uploads by TLS to a proxy that is an https address', async () => {
    const proxy = await serve(() => ({}), { tls: true })
    const transport = createHttpTransport({
      endpoint: 'http://cloud.test/client/api',
      proxy: `https://127.0.0.1:${proxy.port}`,
      tls: { verify: false },
    })

    const answer = await transport.upload({
      url: 'http://storage.test/upload/1',
      headers: {},
      fileName: 'image.raw',
      sizeBytes: 3,
      timeoutMs: 60_000,
      open: () => Readable.from([Buffer.from('abc')], { objectMode: false }),
      onProgress: () => undefined,
    })

    expect(answer.status).toBe(200)
    expect(proxy.requests).toMatchObject([{ method: 'POST', path: 'http://storage.test/upload/1', body: expect.stringContaining('abc') }])
  })
})
