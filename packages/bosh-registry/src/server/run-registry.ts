import { createRegistryApp } from '../app.ts'
import { loadConfig } from '../config/load-config.ts'
import type { RegistryConfig } from '../config/schema.ts'
import { type CheckCredentials, createCredentialCheck } from '../http/credentials.ts'
import { authorizeByAddress, cacheFor, type MachineAddresses } from '../http/guest-access.ts'
import type { Log } from '../log.ts'
import { openStore } from '../store/open-store.ts'
import type { SettingsStore } from '../store/settings-store.ts'
import { type RegistryServer, startServer } from './start-server.ts'

/** Machines gain and lose addresses, so a look-up is cached only briefly. */
const ADDRESS_CACHE_MS = 5_000

export interface RunningRegistry {
  readonly url: string
  /**
   * Reloads logins and certificate from the config file; other changes need a restart.
   * @throws if the file is invalid, and keeps the old ones
   */
  reload(): Promise<void>
  stop(): Promise<void>
}

export interface RegistryDependencies {
  readonly log: Log
  /** Milliseconds since any moment: how long an address has to wait must not change when the clock is set. */
  readonly nowMs: () => number
  /** Connects to the cloud in the config, to look up the addresses of machines. */
  readonly machineAddresses: (cloud: NonNullable<RegistryConfig['cloud']>) => Promise<MachineAddresses>
}

/** Starts the registry that a config file describes. */
export async function runRegistry(configFile: string, { log, nowMs, machineAddresses }: RegistryDependencies): Promise<RunningRegistry> {
  const config = await loadConfig(configFile)
  const store = await openStore(config, log)
  try {
    return await serve(configFile, config, store, { log, nowMs, machineAddresses })
  } catch (error) {
    // What the store keeps open, its thread above all, would keep a process alive that serves nobody.
    await store.close()
    throw error
  }
}

async function serve(
  configFile: string,
  config: RegistryConfig,
  store: SettingsStore,
  { log, nowMs, machineAddresses }: RegistryDependencies,
): Promise<RunningRegistry> {
  let check = createCredentialCheck(loginsOf(config))
  const credentials: CheckCredentials = (authorization) => check(authorization)
  const addressesOf = config.cloud === undefined ? undefined : cacheFor(await machineAddresses(config.cloud), ADDRESS_CACHE_MS, nowMs)
  const app = createRegistryApp({
    store,
    credentials,
    authorizeGuest: authorizeByAddress({
      allowLoopback: config.http.allow_loopback,
      ...(addressesOf === undefined ? {} : { machineAddresses: addressesOf }),
    }),
    log,
    trustedProxies: config.http.trusted_proxies,
    bodyLimitBytes: config.http.body_limit_bytes,
    failedLoginsPerMinute: config.http.failed_logins_per_minute,
    refusedReadsPerMinute: config.http.refused_reads_per_minute,
    nowMs,
  })
  const server: RegistryServer = await startServer(app, config.http)
  return {
    url: server.url,
    async reload() {
      const fresh = await loadConfig(configFile)
      if (fresh.http.tls !== undefined) await server.reloadCertificate(fresh.http.tls)
      check = createCredentialCheck(loginsOf(fresh))
    },
    async stop() {
      await server.stop()
      await store.close()
    },
  }
}

function loginsOf({ http: { user, password, additional_users } }: RegistryConfig) {
  return [{ username: user, password }, ...additional_users]
}
