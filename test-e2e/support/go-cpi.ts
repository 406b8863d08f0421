import type { Cloud } from './cloud.ts'
import { REGISTRY_LOGIN } from './registry-process.ts'

/** Path of the Go CPI's binary, where it is to be measured next to this one. */
export const goCpi = process.env['GO_CPI']

/**
 * A configuration file of the Go CPI for this cloud.
 * @param registry deletes settings for `delete_vm`, which fails without one whatever the API version
 */
export function goCpiConfig(cloud: Cloud, registry = new URL('http://127.0.0.1:25777')) {
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
  const { user: Username, password: Password } = REGISTRY_LOGIN
  const Registry = { Host: registry.hostname, Port: Number(registry.port), Username, Password }
  return { CloudStack, Actions: { Agent, Registry } }
}
