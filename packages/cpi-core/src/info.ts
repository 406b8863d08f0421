import { isObject } from './values/object.ts'

/** The result of `info`. Nothing here may load a library or call CloudStack: it runs before every other call. */
export interface Info {
  readonly stemcell_formats: readonly string[]
  readonly api_version: number
}

/** Stemcell formats that create_stemcell accepts: those of our stemcells, and `cloudstack-vhdx` of the official Xen stemcell. */
export const STEMCELL_FORMATS = [
  'cloudstack-qcow2',
  'cloudstack-raw',
  'cloudstack-vhd',
  'cloudstack-vhdx',
  'cloudstack-ova',
  'cloudstack-light',
] as const

/** Version 2 works with every director; 3 only adds tags to create_stemcell, and director v282.1.0 mishandles it. */
export const DEFAULT_API_VERSION = 2

export function info(apiVersion: number = DEFAULT_API_VERSION): Info {
  return { stemcell_formats: STEMCELL_FORMATS, api_version: apiVersion }
}

/**
 * Reads `debug.cpi.api_version` of a config file's content and nothing else.
 * An invalid version is left to the full validation of the next call.
 */
export function apiVersionOf(configFile: unknown): number {
  const given = at(configFile, ['cloud', 'properties', 'debug', 'cpi', 'api_version'])
  const version = typeof given === 'string' ? Number(given) : given
  return version === 1 || version === 2 || version === 3 ? version : DEFAULT_API_VERSION
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value
  for (const key of path) {
    if (!isObject(found)) return undefined
    found = found[key]
  }
  return found
}
