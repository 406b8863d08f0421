import type { Cloud } from './cloud.ts'

/** Path of the Go CPI's binary, where it is to be measured next to this one. */
export const goCpi = process.env['GO_CPI']

/** A configuration file of the Go CPI for this cloud. */
export function goCpiConfig(cloud: Cloud) {
  const { apiKey, secretKey } = cloud.accounts.user
  const CloudStack = {
    Endpoint: cloud.endpoint,
    ApiKey: apiKey,
    SecretAccessKey: secretKey,
    DefaultZone: 'zone-advanced',
    // An ordinary user may not expunge, and the Go CPI does not look whether it may.
    ExpungeVm: false,
    Stemcell: { OsType: 'Other Linux (64-bit)' },
  }
  const Agent = { Mbus: 'nats://10.1.1.2:4222', Blobstore: { Provider: 'local', Options: { blobstore_path: '/' } } }
  const Registry = { Host: '127.0.0.1', Port: 25_777, Username: 'none', Password: 'none' }
  return { CloudStack, Actions: { Agent, Registry } }
}
