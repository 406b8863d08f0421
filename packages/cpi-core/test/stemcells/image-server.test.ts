import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { openImage } from '../../src/images/open-image.ts'
import { type ImageServer, serveImage } from '../../src/stemcells/image-server.ts'
import { fakeImage, useFolder } from '../support/images.ts'

const folder = useFolder()
const said: string[] = []
const log = { debug: () => undefined, info: (message: string) => void said.push(message), warn: () => undefined }
const listen = { host: '127.0.0.1', port: 0 }

async function served(): Promise<{ server: ImageServer; url: string; content: Buffer }> {
  const file = await fakeImage(folder())
  const server = await serveImage({ image: await openImage(file, undefined), fileName: 'image.qcow2' }, listen, log)
  afterTest(server.close)
  return { server, url: `http://127.0.0.1:${server.port}${server.path}`, content: await readFile(file) }
}

describe('the server of one image', () => {
  it('gives it, and its size before it', async () => {
    const { server, url, content } = await served()

    const head = await fetch(url, { method: 'HEAD' })
    const whole = await fetch(url)
    const bytes = Buffer.from(await whole.arrayBuffer())
    await server.close()

    expect(head.headers.get('content-length')).toBe(String(content.length))
    expect(head.headers.get('accept-ranges')).toBe('bytes')
    expect(bytes.equals(content)).toBe(true)
    expect(url).toMatch(/\/[0-9a-f]{48}\/image\.qcow2$/)
  })

  it('gives a part of it', async () => {
    const { server, url, content } = await served()

    const part = await fetch(url, { headers: { Range: 'bytes=1000-1999' } })
    const beyond = await fetch(url, { headers: { Range: `bytes=${content.length}-` } })
    const bytes = Buffer.from(await part.arrayBuffer())
    await server.close()

    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 1000-1999/${content.length}`)
    expect(bytes.equals(content.subarray(1000, 2000))).toBe(true)
    expect(beyond.status).toBe(416)
  })

  it('reports how far a client has come, also of one that begins in the midst', async () => {
    const file = await fakeImage(folder())
    const image = await openImage(file, undefined)
    const positions: number[] = []
    const onServed = (position: number) => void positions.push(position)
    const server = await serveImage({ image, fileName: 'image.qcow2', onServed }, listen, log)
    afterTest(server.close)

    const part = await fetch(`http://127.0.0.1:${server.port}${server.path}`, { headers: { Range: 'bytes=1000-1999' } })
    await part.arrayBuffer()
    await server.close()

    expect(positions).toEqual([2000])
  })

  it('gives an image in an archive as a whole only', async () => {
    const image = { ...(await openImage(await fakeImage(folder()), undefined)), packed: 'tar' as const }
    const server = await serveImage({ image, fileName: 'image.qcow2' }, listen, log)
    afterTest(server.close)

    const answer = await fetch(`http://127.0.0.1:${server.port}${server.path}`, { method: 'HEAD', headers: { Range: 'bytes=1000-1999' } })
    await server.close()

    expect(answer.status).toBe(200)
    expect(answer.headers.get('accept-ranges')).toBe('none')
    expect(answer.headers.get('content-length')).toBe(String(image.sizeBytes))
  })

  it('is closed at once, also while somebody has not asked to the end', async () => {
    const { server, url } = await served()
    const socket = connect(server.port, '127.0.0.1').resume()
    socket.write('GET ')
    // Whatever came before has arrived, too.
    await fetch(url, { method: 'HEAD' })

    await Promise.all([once(socket, 'close'), server.close()])
  }, 20_000)

  it('gives nothing else to anybody, and takes nothing', async () => {
    const { server, url } = await served()

    const statuses = [
      (await fetch(new URL('/', url))).status,
      (await fetch(new URL('/image.qcow2', url))).status,
      (await fetch(`${url}x`)).status,
      (await fetch(url, { method: 'POST', body: 'x' })).status,
    ]
    await server.close()

    expect(statuses).toEqual([404, 404, 404, 405])
  })

  it('is gone when it is closed', async () => {
    const { server, url } = await served()

    await server.close()

    await expect(fetch(url)).rejects.toThrow()
  })

  it('says which settings choose its address when that is taken', async () => {
    const { server } = await served()
    const image = await openImage(await fakeImage(folder()), undefined)

    const second = serveImage({ image, fileName: 'x' }, { host: '127.0.0.1', port: server.port }, log)

    await expect(second).rejects.toThrow(/port \d+ \(.*EADDRINUSE.*set cloudstack.stemcell.listen_host and listen_port/)
    await server.close()
  })
})
