import { createRegistryClient, RegistryError } from 'bosh-registry/client'
import { systemClock } from 'cloudstack-client'
import type { RegistryConfig } from 'cpi-core/config'
import { failure } from 'cpi-core/doctor'
import { reasonOf } from 'cpi-core/errors'
import { registryOptions } from '../open-registry.ts'

/** A call is more patient, because a registry that restarts comes back; here somebody waits for the table. */
const PATIENCE_MS = 5000

/** No machine has this name, so a registry that answers and accepts the login has nothing. */
const NOBODY = 'cpi-doctor'

const [UNAUTHORIZED, NOT_FOUND] = [401, 404]

/** @throws {Complaint} with the setting that is wrong */
export async function checkRegistry(registry: RegistryConfig, patienceMs: number = PATIENCE_MS): Promise<string> {
  const client = createRegistryClient({ ...registryOptions(registry), timeoutMs: patienceMs }, systemClock)
  try {
    await client.read(NOBODY)
  } catch (error) {
    if (!(error instanceof RegistryError && error.status === NOT_FOUND)) throw complaint(registry, error)
  }
  return `${registry.endpoint} answers and accepts the login`
}

function complaint({ endpoint }: RegistryConfig, error: unknown): Error {
  const status = error instanceof RegistryError ? error.status : undefined
  const reason = error instanceof RegistryError && error.cause !== undefined ? reasonOf(error.cause) : reasonOf(error)
  if (status === UNAUTHORIZED) {
    return registryFailure(`${endpoint} refuses the login`, 'set registry.user and registry.password to those of the registry')
  }
  if (status !== undefined)
    return registryFailure(`${endpoint} answers with HTTP ${status}`, 'is registry.endpoint that of a registry? See its log')
  if (/certificate|self-signed/i.test(reason)) {
    return registryFailure(`${endpoint}: ${reason}`, 'set registry.ca_cert to the certificate of its authority')
  }
  return registryFailure(`${endpoint} does not answer: ${reason}`, 'start the registry, or correct registry.endpoint')
}

function registryFailure(text: string, remedy: string): Error {
  return failure(text, remedy, 'registry-failed')
}
