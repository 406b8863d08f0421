import { Secret } from '../values/secret.ts'
import type { CpiConfig } from './schema.ts'

/** Keys of env, cloud_properties and agent settings with secret values. */
const SECRET_KEY = /password|passwd|secret|private_?key|credential|access_key|account_key|token|signature|certificate|user_data/i

/** Returns every secret value of a call: from the configuration and from the request's arguments (env holds private keys). */
export function secretValues(config: CpiConfig, args: readonly unknown[]): readonly string[] {
  return [
    ...secretsIn(config),
    ...urlPasswords(config.agent.mbus),
    ...urlPasswords(config.registry?.endpoint),
    ...urlPasswords(config.cloudstack.proxy_host),
    ...args.flatMap((argument) => textsUnder(argument, false)),
  ]
}

function secretsIn(value: unknown): readonly string[] {
  if (value instanceof Secret) return [value.reveal()]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (SECRET_KEY.test(key) ? textsUnder(item, true) : secretsIn(item)))
}

/** @param isSecret the value belongs to a secret key */
function textsUnder(value: unknown, isSecret: boolean): readonly string[] {
  if (value instanceof Secret) return [value.reveal()]
  if (typeof value === 'string') return isSecret ? [value, ...urlPasswords(value)] : urlPasswords(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textsUnder(item, isSecret || SECRET_KEY.test(key)))
}

/** nats://user:password@host */
function urlPasswords(text: string | undefined): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s:]*:([^/@\s]+)@/i.exec(text ?? '')?.[1]
  return password === undefined ? [] : [password, decoded(password)]
}

/** The same as the program uses it; a percent sign that begins no escape stays. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
