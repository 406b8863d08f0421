import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkTemplateUrl, measureUrl } from '../../src/templates/template-url.ts'

describe('the address of a template', () => {
  const asked: string[] = []
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`)
    response.writeHead(url.startsWith('/image') ? 200 : 404)
    if (url.endsWith('/hanging')) response.write('the beginning')
    else response.end()
  })
  const here = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  beforeEach(() => asked.splice(0))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each([
    ['/image.qcow2', 'QCOW2'],
    ['/image.img.gz', 'RAW'],
  ])('may be on this machine if something answers there: %s', async (path, format) => {
    await expect(checkTemplateUrl(here(path), format)).resolves.toBeUndefined()
    expect(asked).toEqual([`HEAD ${path}`])
  })

  it.each([
    ['of a file that is not there', () => here('/gone.qcow2')],
    ['of another format', () => here('/image.vhd')],
    ['where nothing answers', () => 'http://127.0.0.1:9/image.qcow2'],
  ])('on this machine is refused in the words of CloudStack: %s', async (_what, address) => {
    await expect(checkTemplateUrl(address(), 'QCOW2')).rejects.toThrow('Illegal host specified in URL.')
  })

  it.each([
    ['image.qcow2', 'Malformed URL: image.qcow2'],
    ['ftp://192.0.2.1/image.qcow2', 'Unsupported scheme for url: ftp://192.0.2.1/image.qcow2'],
    ['http://192.0.2.1:8000/image.qcow2', 'Only ports 80, 8080 and 443 are allowed'],
    ['http://192.0.2.1/image.vhd', 'The supplied URL http://192.0.2.1/image.vhd does not fit format qcow2'],
  ])('is refused before anything is asked: %s', async (address, message) => {
    await expect(checkTemplateUrl(address, 'QCOW2')).rejects.toThrow(message)
  })

  it('elsewhere is not asked', async () => {
    await expect(checkTemplateUrl('https://192.0.2.1/image.qcow2.bz2', 'QCOW2')).resolves.toBeUndefined()
  })

  it('whose server falls silent is a failed download', async () => {
    let waits = 0
    const fetched = await measureUrl(here('/image/hanging'), undefined, undefined, (_durationMs, alarm) => {
      waits += 1
      // After the header and the first piece.
      if (waits === 3) setImmediate(alarm)
      return () => undefined
    })

    expect(fetched).toMatchObject({ sizeBytes: 0, failure: 'Failed to download: nothing came for 30 s' })
  })
})
