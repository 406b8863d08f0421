import { createRegistryClient, RegistryError } from 'bosh-registry/client'
import { systemClock } from 'cloudstack-client'
import { cloudError, type SettingsStore } from 'cpi-core'
import type { RegistryConfig } from 'cpi-core/config'
import { reasonOf } from 'cpi-core/errors'
import { checkedAuthorities } from './checked-authorities.ts'
import { trustedAuthorities } from './trusted-authorities.ts'

/** Long enough for a registry that is restarting. */
const TIMEOUT_MS = 60_000

/** Returns a registry as cpi-core's settings store. */
export function openRegistry(registry: RegistryConfig): SettingsStore {
  const client = createRegistryClient(registryOptions(registry), {
    nowMs: systemClock.monotonicMs,
    sleepMs: (durationMs) => systemClock.sleepMs(durationMs),
  })
  return {
    write: (id, settings) => asCloudError(client.write(id, settings)),
    read: (id) => asCloudError(client.read(id).catch(noneIfAbsent)),
    forget: (id) => asCloudError(client.forget(id)),
  }
}

export function registryOptions({ endpoint, user, password, ca_cert: ca }: RegistryConfig) {
  return {
    endpoint,
    timeoutMs: TIMEOUT_MS,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password: password.reveal() }),
    ...trustedAuthorities(checkedAuthorities('registry.ca_cert', ca)),
  }
}

const NOT_FOUND = 404

function noneIfAbsent(error: unknown): undefined {
  if (!(error instanceof RegistryError) || error.status !== NOT_FOUND) throw error
}

/** A director does not know errors of a registry, so they become CloudErrors with the registry's message (contract E.4). */
async function asCloudError<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw cloudError('registry-failed', reasonOf(error), error)
  }
}
