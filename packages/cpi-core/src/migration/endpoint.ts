import type { JsonObject } from '../values/object.ts'

/** Replaces scheme, host and port of the ZJU CPI (and path, of the library it used) by one endpoint. */
export function withEndpoint(cloudstack: JsonObject): JsonObject {
  const { scheme = 'http', host, port, path = '/client/api', ...others } = cloudstack
  if (typeof host !== 'string' || others['endpoint'] !== undefined) return cloudstack
  return { endpoint: `${String(scheme)}://${host}${portOf(port)}${String(path)}`, ...others }
}

/** Replaces host and port of the Go CPI and of BOSH's registry job by one endpoint; an empty host means that there is no registry. */
export function registryWithEndpoint(registry: JsonObject): JsonObject | undefined {
  const { address, host = address, port, ...others } = registry
  if (hasText(others['endpoint'])) return others
  if (!hasText(host)) return undefined
  return { ...others, endpoint: `http://${host}${portOf(port ?? 25777)}` }
}

function hasText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function portOf(port: unknown): string {
  return port === undefined || port === null || port === '' ? '' : `:${String(port)}`
}
