import { rootCertificates } from 'node:tls'
import { createRegistryClient, RegistryError } from 'bosh-registry/client'
import { systemClock } from 'cloudstack-client'
import { type CpiConfig, cloudError, type SettingsStore } from 'cpi-core'
import { reasonOf } from 'cpi-core/errors'

/** Long enough for a registry that is restarting. */
const TIMEOUT_MS = 60_000

/** Returns the configured registry as cpi-core's settings store; undefined if there is none. */
export function openRegistry({ registry }: CpiConfig): SettingsStore | undefined {
  if (registry === undefined) return undefined
  const { endpoint, user, password, ca_cert: ca } = registry
  const client = createRegistryClient(
    {
      endpoint,
      timeoutMs: TIMEOUT_MS,
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { password: password.reveal() }),
      ...(ca === undefined ? {} : { ca: [...rootCertificates, ca].join('\n') }),
    },
    { nowMs: systemClock.nowMs, sleepMs: (durationMs) => systemClock.sleepMs(durationMs) },
  )
  return {
    write: (id, settings) => asCloudError(client.write(id, settings)),
    read: (id) => asCloudError(client.read(id).catch(noneIfAbsent)),
    forget: (id) => asCloudError(client.forget(id)),
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
    throw cloudError(reasonOf(error), error)
  }
}
