import { rootCertificates } from 'node:tls'
import { trustOf } from '../../src/cloud/connect-cloudstack.ts'

it('an own certificate authority of CloudStack is trusted in addition to the system’s', () => {
  const config = { endpoint: 'https://cloud.example/client/api', api_key: 'k', secret_access_key: 's', skip_verify_ssl: false }
  const { verify, ca } = trustOf({ ...config, ca_cert: 'OWN' })

  expect([verify, ca?.includes(rootCertificates[0] ?? '-'), ca?.endsWith('OWN')]).toEqual([true, true, true])
  expect(trustOf({ ...config, skip_verify_ssl: true })).toEqual({ verify: false })
})
