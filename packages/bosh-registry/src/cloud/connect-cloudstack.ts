import { createCloudStackClient, createHttpTransport, systemClock } from 'cloudstack-client'
import { listZones } from 'cloudstack-client/api'
import { withSystemAuthorities } from '../certificate-authorities.ts'
import type { RegistryConfig } from '../config/schema.ts'
import type { MachineAddresses } from '../http/guest-access.ts'
import { machineAddressesFrom } from './machine-addresses.ts'

type CloudStackConfig = NonNullable<RegistryConfig['cloud']>['cloudstack']

/**
 * Looks up machine addresses in CloudStack over HTTP.
 * @throws {CloudStackError} immediately if the configured zone does not exist
 * @throws {Error} immediately if `ca_cert` holds no certificate that can be read
 */
export async function connectCloudStack(config: CloudStackConfig): Promise<MachineAddresses> {
  const transport = createHttpTransport({
    endpoint: config.endpoint,
    tls: trustOf(config),
  })
  const credentials = { apiKey: config.api_key, secretKey: config.secret_access_key }
  const client = createCloudStackClient({ endpoint: config.endpoint, credentials }, { transport, clock: systemClock })
  const name = config.default_zone
  if (name === undefined) return machineAddressesFrom(client)
  const zone = await client.one(listZones, { name }, `zone "${name}"`, (candidate) => candidate.name === name)
  return machineAddressesFrom(client, zone.id)
}

export function trustOf({ skip_verify_ssl: skip, ca_cert: own }: CloudStackConfig): { readonly verify: boolean; readonly ca?: string } {
  return { verify: !skip, ...(own === undefined ? {} : { ca: withSystemAuthorities('cloud.cloudstack.ca_cert', own) }) }
}
