import { Readable } from 'node:stream'
import { configure } from 'cpi-core/config'
import { openTransport } from '../src/open-services.ts'
import { cloudConfig } from './support/run-cpi.ts'
import { CERTIFICATE, type Endpoint, tlsServer } from './support/tls-server.ts'

let storage: Endpoint

beforeAll(async () => {
  storage = await tlsServer()
})

afterAll(() => storage.close())

/** Sends a few bytes to the storage VM. @returns its answer's status */
async function upload(settings: object): Promise<number> {
  const keys = { endpoint: 'https://cloud.example.com/client/api', api_key: 'an-api-key', secret_access_key: 'a-secret-key' }
  const { config } = configure(cloudConfig({ ...keys, ...settings }), {})
  const content = Buffer.from('image')
  const { status } = await openTransport(config).upload({
    url: storage.endpoint,
    headers: {},
    fileName: 'image.qcow2',
    sizeBytes: content.length,
    open: () => Readable.from([content]),
    timeoutMs: 10_000,
  })
  return status
}

describe('the certificate of secondary storage', () => {
  it.each([
    ['its own authority', { stemcell: { ca_cert: CERTIFICATE } }],
    ["the API's authority", { ca_cert: CERTIFICATE }],
    ['no check of it', { stemcell: { skip_verify_ssl: true } }],
    ['no check of anything', { skip_verify_ssl: true }],
  ])('is taken with %s', async (_what, settings) => {
    expect(await upload(settings)).toBe(200)
  })

  it.each([
    ['nothing said', {}],
    ['the API unchecked, but not secondary storage', { skip_verify_ssl: true, stemcell: { skip_verify_ssl: false } }],
  ])('is refused with %s', async (_what, settings) => {
    await expect(upload(settings)).rejects.toMatchObject({ failure: 'certificate' })
  })
})
