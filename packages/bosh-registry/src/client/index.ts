/** What a CPI needs of a registry; no server behind it. */
export { createRegistryClient, type RegistryClient, type RegistryClientOptions } from './registry-client.ts'
export { RegistryError } from './registry-error.ts'
