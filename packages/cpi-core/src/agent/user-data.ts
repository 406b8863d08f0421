import type { RegistryConfig } from '../config/schema.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { NetworkSpecs } from '../networks/network-specs.ts'
import { percentDecoded } from '../values/percent-encoding.ts'
import type { AgentSettings } from './settings.ts'

type Document = Readonly<Record<string, unknown>>

/** User data for registry mode: the address of the registry, and the network configuration that the agent needs to reach it. */
export function registryUserData(vmName: string, specs: NetworkSpecs, registry: RegistryConfig): Document {
  const nameservers = Object.values(specs).flatMap(({ dns }) => dns ?? [])
  return {
    registry: { endpoint: endpointOf(registry) },
    server: { name: vmName },
    ...(nameservers.length === 0 ? {} : { dns: { nameserver: [...new Set(nameservers)] } }),
    networks: specs,
  }
}

/** Old agents take their credentials from the URL. */
function endpointOf({ endpoint, user, password, credentials_in_user_data: withCredentials }: RegistryConfig): string {
  const url = new URL(/^https?:\/\//.test(endpoint) ? endpoint : `http://${endpoint}`)
  if (!withCredentials) {
    url.username = ''
    url.password = ''
    return url.href.replace(/\/$/, '')
  }
  // A URL encodes everything in a login but the percent sign, and agents refuse an address with a malformed escape.
  url.username = encodeURIComponent(user ?? percentDecoded(url.username))
  url.password = encodeURIComponent(password?.reveal() ?? percentDecoded(url.password))
  return url.href.replace(/\/$/, '')
}

/** @throws {CpiError} if an extra key would overwrite one of the agent's own */
export function withExtra(document: AgentSettings | Document, extra: Document): Document {
  const taken = Object.keys(extra).filter((key) => key in document)
  if (taken.length > 0)
    throw cloudError(
      'properties-invalid',
      `VM cloud_properties: "user_data" may not contain ${taken.join(', ')}, which the agent's settings hold`,
    )
  return { ...document, ...extra }
}

/**
 * Encodes user data in base64, as CloudStack expects; the virtual router serves the decoded text.
 * @param maxLength maximum number of base64 characters that the cloud accepts
 * @throws {CpiError} with both lengths, before any request to CloudStack
 */
export function encodeUserData(document: Document, maxLength: number): string {
  const base64 = Buffer.from(JSON.stringify(document), 'utf8').toString('base64')
  if (base64.length > maxLength) {
    throw cloudError(
      'user-data-too-long',
      `the user data is ${base64.length} characters of base64, the cloud takes ${maxLength}: shorten env (certificates, authorized_keys), or raise vm.userdata.max.length there and cloudstack.user_data_max_length here`,
    )
  }
  return base64
}
