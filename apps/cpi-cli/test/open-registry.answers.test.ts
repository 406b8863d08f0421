import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { configure, type RegistryConfig } from 'cpi-core/config'
import { openRegistry } from '../src/open-registry.ts'
import { cloudConfig } from './support/run-cpi.ts'

describe('the settings in a registry', () => {
  let server: Server
  let status = 404

  beforeAll(async () => {
    server = createServer((_incoming, outgoing) => outgoing.writeHead(status).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server.close())

  function registry() {
    const { cloud } = cloudConfig({ endpoint: 'https://cloud.example.com/client/api', api_key: 'k', secret_access_key: 's' }) as {
      readonly cloud: { readonly properties: object }
    }
    const section = { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, user: 'u', password: 'p' }
    const { config } = configure({ cloud: { ...cloud, properties: { ...cloud.properties, registry: section } } }, {})
    return openRegistry(config.registry as RegistryConfig)
  }

  it('of a machine that it does not know are none', async () => {
    status = 404

    expect(await registry().read('vm-1')).toBeUndefined()
  })

  it.each(['read', 'forget'] as const)('that it cannot %s are an error of the CPI, with the reason', async (operation) => {
    status = 500

    await expect(registry()[operation]('vm-1')).rejects.toMatchObject({
      type: 'Bosh::Clouds::CloudError',
      code: 'registry-failed',
      message: expect.stringContaining("settings for 'vm-1', got HTTP 500"),
    })
  })
})
