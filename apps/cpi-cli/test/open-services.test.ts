import { afterTest } from 'workspace/after-test'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { CERTIFICATE, type Endpoint, proxyTo, tlsServer } from './support/tls-server.ts'

const KEYS = { api_key: 'an-api-key', secret_access_key: 'a-secret-key', timeout: { global: 3 } }

async function hasVm(cloudstack: object, env?: NodeJS.ProcessEnv) {
  const { stdout } = await runCpi(['--config', await writeConfig(cloudConfig({ ...KEYS, ...cloudstack }))], request('has_vm', ['vm-1']), {
    ...(env === undefined ? {} : { env }),
  })
  return JSON.parse(stdout) as { readonly result: unknown; readonly error: { readonly message: string } | null }
}

describe('the certificate of the API', () => {
  let server: Endpoint

  beforeAll(async () => {
    server = await tlsServer()
  })

  afterAll(() => server.close())

  it('is checked, unless the configuration says otherwise', async () => {
    const { endpoint } = server

    expect((await hasVm({ endpoint })).error?.message).toMatch(/certificate/i)
    expect((await hasVm({ endpoint, skip_verify_ssl: false })).error?.message).toMatch(/certificate/i)
    expect(await hasVm({ endpoint, skip_verify_ssl: true })).toMatchObject({ result: false, error: null })
  })

  it('may be of an authority of the operator', async () => {
    expect(await hasVm({ endpoint: server.endpoint, ca_cert: CERTIFICATE })).toMatchObject({ result: false, error: null })
  })

  it('is reached through the proxy of the configuration, or of the environment', async () => {
    const proxy = await proxyTo(server.port)
    afterTest(proxy.close)
    const secure = { endpoint: server.endpoint, skip_verify_ssl: true }

    expect(await hasVm({ ...secure, proxy_host: '127.0.0.1', proxy_port: proxy.port })).toMatchObject({ result: false })
    expect(await hasVm(secure, { https_proxy: proxy.endpoint })).toMatchObject({ result: false })
    expect(await hasVm(secure, { https_proxy: proxy.endpoint, no_proxy: '127.0.0.1' })).toMatchObject({ result: false })

    expect(proxy.asked).toHaveLength(2)
  })

  it('is reached through a proxy with its login', async () => {
    const proxy = await proxyTo(server.port)
    afterTest(proxy.close)
    const login = { proxy_host: '127.0.0.1', proxy_port: proxy.port, proxy_user: 'u', proxy_password: 'p@ss:w/rd%41' }

    expect(await hasVm({ endpoint: server.endpoint, skip_verify_ssl: true, ...login })).toMatchObject({ result: false })

    expect(proxy.logins).toEqual(['u:p@ss:w/rd%41'])
  })
})
