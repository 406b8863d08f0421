import { rootCertificates } from 'node:tls'
import { configure } from 'cpi-core/config'
import { registryOptions } from '../src/open-registry.ts'
import { tlsOptions } from '../src/open-services.ts'
import { cloudConfig } from './support/run-cpi.ts'

const [SYSTEM = ''] = rootCertificates

function optionsFor(settings: object, registrySettings: object = {}) {
  const keys = { endpoint: 'https://cloud.example.com/client/api', api_key: 'k', secret_access_key: 's' }
  const { cloud } = cloudConfig({ ...keys, ...settings }) as { readonly cloud: { readonly properties: object } }
  const registry = { endpoint: 'https://registry.example.com', user: 'u', password: 'p', ...registrySettings }
  const { config } = configure({ cloud: { ...cloud, properties: { ...cloud.properties, registry } } }, {})
  return { ...tlsOptions(config.cloudstack), registry: config.registry === undefined ? undefined : registryOptions(config.registry) }
}

describe('a certificate authority of the operator', () => {
  it('of the API is trusted in addition to the system’s, for secondary storage too', () => {
    const { tls, uploadTls } = optionsFor({ ca_cert: 'OWN', stemcell: { ca_cert: 'STORAGE' } })

    expect(tls.ca?.split('\n')).toEqual(expect.arrayContaining([...SYSTEM.split('\n'), 'OWN']))
    expect(tls.ca).not.toContain('STORAGE')
    expect(uploadTls.ca?.split('\n')).toEqual(expect.arrayContaining([...SYSTEM.split('\n'), 'OWN', 'STORAGE']))
  })

  it('of the registry is trusted in addition to the system’s', () => {
    const { registry } = optionsFor({}, { ca_cert: 'OWN' })

    expect(registry?.ca?.split('\n')).toEqual(expect.arrayContaining([...SYSTEM.split('\n'), 'OWN']))
  })

  it('is none where none is configured: the list is left to Node', () => {
    const { tls, uploadTls, registry } = optionsFor({})

    expect([tls, uploadTls, registry?.ca]).toEqual([{ verify: true }, { verify: true }, undefined])
  })
})
