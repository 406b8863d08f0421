/** The client of the registry, for CPIs; it does not load the server. */
export { createRegistryClient, type RegistryClient, type RegistryClientOptions } from './registry-client.ts'
export { RegistryError } from './registry-error.ts'
