import { execFileSync } from 'node:child_process'
import { rootCertificates } from 'node:tls'
import { configure } from 'cpi-core/config'
import { registryOptions } from '../src/open-registry.ts'
import { tlsOptions } from '../src/open-services.ts'
import { cloudConfig } from './support/run-cpi.ts'

const [SYSTEM = ''] = rootCertificates

/** A self-signed certificate, as an authority of one's own has. */
function authority(name: string): string {
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', '/dev/null']
  return execFileSync('openssl', ['req', '-x509', ...kind, '-subj', `/CN=${name}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

const OWN = authority('own')
const STORAGE = authority('storage')

function optionsFor(settings: object, registrySettings: object = {}) {
  const keys = { endpoint: 'https://cloud.example.com/client/api', api_key: 'k', secret_access_key: 's' }
  const { cloud } = cloudConfig({ ...keys, ...settings }) as { readonly cloud: { readonly properties: object } }
  const registry = { endpoint: 'https://registry.example.com', user: 'u', password: 'p', ...registrySettings }
  const { config } = configure({ cloud: { ...cloud, properties: { ...cloud.properties, registry } } }, {})
  return { ...tlsOptions(config.cloudstack), registry: config.registry === undefined ? undefined : registryOptions(config.registry) }
}

describe('a certificate authority of the operator', () => {
  it('of the API is trusted in addition to the system’s, for secondary storage too', () => {
    const { tls, uploadTls } = optionsFor({ ca_cert: OWN, stemcell: { ca_cert: STORAGE } })

    for (const each of [SYSTEM, OWN]) expect(tls.ca).toContain(each)
    expect(tls.ca).not.toContain(STORAGE)
    for (const each of [SYSTEM, OWN, STORAGE]) expect(uploadTls.ca).toContain(each)
  })

  it('of the registry is trusted in addition to the system’s', () => {
    const { registry } = optionsFor({}, { ca_cert: OWN })

    for (const each of [SYSTEM, OWN]) expect(registry?.ca).toContain(each)
  })

  it('is none where none is configured: the list is left to Node', () => {
    const { tls, uploadTls, registry } = optionsFor({})

    expect([tls, uploadTls, registry?.ca]).toEqual([{ verify: true }, { verify: true }, undefined])
  })
})
