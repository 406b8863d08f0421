/** Agent settings over HTTP, for agents that fetch them from a registry. */
export { createRegistryApp, type RegistryAppOptions } from './app.ts'
export { type RegistryConfig, registryConfigSchema } from './config/schema.ts'
export { type CheckCredentials, createCredentialCheck, type Login } from './http/credentials.ts'
export { type AuthorizeGuest, authorizeByAddress, cacheFor, type GuestAccessOptions, type MachineAddresses } from './http/guest-access.ts'
export type { Log } from './log.ts'
export { createMemoryStore } from './store/memory-store.ts'
export type { SettingsStore } from './store/settings-store.ts'
