import { createRegistryApp } from '../app.ts'
import { loadConfig } from '../config/load-config.ts'
import type { RegistryConfig } from '../config/schema.ts'
import { type CheckCredentials, checkAgainst } from '../http/credentials.ts'
import { authorizeByAddress, type MachineAddresses, remember } from '../http/guest-access.ts'
import type { Log } from '../log.ts'
import { openStore } from '../store/open-store.ts'
import { type RegistryServer, startServer } from './start-server.ts'

/** Machines are given addresses and lose them: an answer is good for this long. */
const ADDRESSES_KNOWN_FOR_MS = 5_000

export interface RunningRegistry {
  readonly url: string
  /** Takes over logins and certificate from the config file; the rest needs a restart. @throws if the file cannot be used, and nothing changes */
  reload(): Promise<void>
  stop(): Promise<void>
}

export interface RegistryDependencies {
  readonly log: Log
  readonly nowMs: () => number
  /** Who answers which addresses a machine has, for the `cloud` section of the config. */
  readonly machineAddresses: (cloud: NonNullable<RegistryConfig['cloud']>) => Promise<MachineAddresses>
}

/** Starts the registry that a config file describes. */
export async function runRegistry(configFile: string, { log, nowMs, machineAddresses }: RegistryDependencies): Promise<RunningRegistry> {
  const config = await loadConfig(configFile)
  const store = await openStore(config, log)
  let check = checkAgainst(loginsOf(config))
  const credentials: CheckCredentials = (authorization) => check(authorization)
  const ask = config.cloud === undefined ? undefined : remember(await machineAddresses(config.cloud), ADDRESSES_KNOWN_FOR_MS, nowMs)
  const app = createRegistryApp({
    store,
    credentials,
    authorizeGuest: authorizeByAddress({
      allowLoopback: config.http.allow_loopback,
      ...(ask === undefined ? {} : { machineAddresses: ask }),
    }),
    log,
    trustedProxies: config.http.trusted_proxies,
    bodyLimitBytes: config.http.body_limit_bytes,
    failedLoginsPerMinute: config.http.failed_logins_per_minute,
  })
  const server: RegistryServer = await startServer(app, config.http)
  return {
    url: server.url,
    async reload() {
      const fresh = await loadConfig(configFile)
      if (fresh.http.tls !== undefined) await server.reloadCertificate(fresh.http.tls)
      check = checkAgainst(loginsOf(fresh))
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
