import { createRegistryClient, RegistryError } from 'bosh-registry/client'
import { systemClock } from 'cloudstack-client'
import { type CpiConfig, cloudError, type SettingsStore } from 'cpi-core'

/** Agents ask for ten seconds at a time and again after that; a registry that is restarting comes back within this. */
const TIMEOUT_MS = 60_000

/** The registry of the config, as the store that cpi-core knows; undefined where none is configured. */
export function openRegistry({ registry }: CpiConfig): SettingsStore | undefined {
  if (registry === undefined) return undefined
  const { endpoint, user, password, ca_cert: ca } = registry
  const client = createRegistryClient(
    { endpoint, user, password: password.reveal(), timeoutMs: TIMEOUT_MS, ...(ca === undefined ? {} : { ca }) },
    { nowMs: systemClock.nowMs, sleepMs: (durationMs) => systemClock.sleepMs(durationMs) },
  )
  return {
    write: (id, settings) => known(client.write(id, settings)),
    read: (id) => known(client.read(id).catch(noneIfAbsent)),
    forget: (id) => known(client.forget(id)),
  }
}

const NOT_FOUND = 404

function noneIfAbsent(error: unknown): undefined {
  if (!(error instanceof RegistryError) || error.status !== NOT_FOUND) throw error
}

/** The director knows no error of a registry: it gets the registry's words as a CloudError (contract E.4). */
async function known<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw cloudError(error instanceof Error ? error.message : String(error), error)
  }
}
