import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ContentSink, StoredContent } from '../../src/hypervisor/storage-spec.ts'
import { stage } from '../support.ts'
import { recordedHypervisor } from './recorded-hypervisor.ts'

const WANTED = { name: 'image', displaytext: 'image', format: 'RAW', hypervisor: 'KVM' }
const VIRTUAL_BYTES = 4096
const IMAGE = Buffer.from('an image')

/** A cloud that keeps what arrives in `kept`. */
function keeping(keep: (content: StoredContent) => Promise<number>) {
  const kept: string[] = []
  const sink: ContentSink = {
    write: async (chunk) => void kept.push(Buffer.from(chunk).toString()),
    keep,
    abort: async () => void kept.push('aborted'),
  }
  const on = stage({ hypervisor: { ...recordedHypervisor(), receive: () => sink } })
  return { ...on, kept, osType: [...on.emulator.cloud.osTypes.all()][0]?.id }
}

async function upload({ emulator, call, ids, osType }: ReturnType<typeof keeping>, fileName: string) {
  const { getuploadparams } = await call('getUploadParamsForTemplate', { ...WANTED, zoneid: ids.zone, ostypeid: osType })
  const { id, postURL, metadata, expires, signature } = getuploadparams as Readonly<Record<string, string>>
  const headers = { 'X-metadata': metadata ?? '', 'X-expires': expires ?? '', 'X-signature': signature ?? '' }
  const answer = await emulator.transport.upload({
    ...{ url: postURL ?? '', headers, fileName, sizeBytes: IMAGE.length, timeoutMs: 1000 },
    open: () => Readable.from([IMAGE]),
  })
  emulator.advanceMs(60_000)
  return { status: answer.status, template: emulator.cloud.templates.require(id ?? '') }
}

const keepsIt = async () => VIRTUAL_BYTES
const cannotUnpack = () => Promise.reject(new Error('unexpected end of file'))

describe('an image that is uploaded', () => {
  it('is kept, and has the size of what was unpacked', async () => {
    const cloud = keeping(keepsIt)

    const { status, template } = await upload(cloud, 'image.raw.gz')

    expect([status, template.sizeBytes, template.copies[0]?.state]).toEqual([200, VIRTUAL_BYTES, 'Ready'])
    expect(cloud.kept).toEqual(['an image'])
  })

  it('is refused if it cannot be unpacked', async () => {
    const { status, template } = await upload(keeping(cannotUnpack), 'image.raw.gz')

    expect(status).toBe(400)
    expect(template.copies[0]).toMatchObject({ state: 'UploadError', status: 'Failed post upload script: unexpected end of file' })
  })

  it('is dropped if it is not what its name says', async () => {
    const cloud = keeping(keepsIt)

    const { status } = await upload(cloud, 'image.vhd')

    expect([status, cloud.kept]).toEqual([400, ['an image', 'aborted']])
  })
})

describe('an image at a URL', () => {
  let server: Server
  let url = ''
  beforeAll(async () => {
    server = createServer((_request, response) => void response.end(IMAGE))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/image.raw`
  })
  afterAll(() => void server.close())

  async function register(keep: () => Promise<number>) {
    const { call, emulator, ids, osType } = keeping(keep)
    await call('registerTemplate', { ...WANTED, zoneid: ids.zone, ostypeid: osType, url })
    emulator.advanceMs(60_000)
    return [...emulator.cloud.templates.all()].find(({ name }) => name === WANTED.name)
  }

  it('is kept', async () => {
    expect(await register(keepsIt)).toMatchObject({ sizeBytes: VIRTUAL_BYTES, copies: [{ state: 'Ready' }] })
  })

  it('fails to download if it cannot be unpacked', async () => {
    expect(await register(cannotUnpack)).toMatchObject({
      copies: [{ state: 'DownloadError', status: 'Failed post download script: unexpected end of file' }],
    })
  })
})
