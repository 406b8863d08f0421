/** Agent settings over HTTP, for agents that still ask a registry for them. */
export { createRegistryApp, type RegistryAppOptions } from './app.ts'
export { type RegistryConfig, registryConfigSchema } from './config/schema.ts'
export { type CheckCredentials, checkAgainst, type Login } from './http/credentials.ts'
export { type AuthorizeGuest, authorizeByAddress, type GuestAccessOptions, type MachineAddresses, remember } from './http/guest-access.ts'
export type { Log } from './log.ts'
export { createMemoryStore } from './store/memory-store.ts'
export type { SettingsStore } from './store/settings-store.ts'
