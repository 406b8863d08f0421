import { configure } from 'cpi-core/config'
import { checkStorageVm } from '../../src/doctor/connection-checks.ts'
import { cloudConfig } from '../support/run-cpi.ts'
import { CERTIFICATE, type Endpoint, tlsServer } from '../support/tls-server.ts'

function configWith(stemcell: object) {
  const cloudstack = {
    endpoint: 'https://cloud.example.com/client/api',
    api_key: 'an-api-key',
    secret_access_key: 'a-secret-key',
    stemcell,
  }
  return configure(cloudConfig(cloudstack), {}).config
}

describe('the storage VM', () => {
  let server: Endpoint

  beforeAll(async () => {
    server = await tlsServer()
  })

  afterAll(() => server.close())

  it('with a certificate that is not trusted fails, and with its authority in the configuration is in order', async () => {
    const address = `127.0.0.1:${server.port}`

    await expect(checkStorageVm(configWith({}), address)).rejects.toMatchObject({
      state: 'failed',
      message: expect.stringContaining('which is not accepted'),
      remedy: expect.stringContaining('cloudstack.stemcell.ca_cert'),
    })
    expect(await checkStorageVm(configWith({ ca_cert: CERTIFICATE }), address)).toContain(
      `${address} is reachable, with the certificate of`,
    )
  })

  it('that does not answer fails, with the ways out', async () => {
    await expect(checkStorageVm(configWith({}), '127.0.0.1:9')).rejects.toMatchObject({
      message: expect.stringContaining('127.0.0.1 cannot be reached on port 9: connect ECONNREFUSED'),
      remedy: expect.stringContaining('stemcell.upload_address'),
    })
  })
})
