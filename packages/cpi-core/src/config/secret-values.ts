import { percentDecoded } from '../values/percent-encoding.ts'
import { Secret } from '../values/secret.ts'
import type { CpiConfig } from './schema.ts'

/** Keys of env, cloud_properties and agent settings with secret values. */
const SECRET_KEY = /password|passwd|secret|private_?key|credential|access_key|account_key|token|signature|certificate|user_data/i

/** Returns every secret value of a call: from the configuration and from the request's arguments (env holds private keys). */
export function secretValues(config: CpiConfig, args: readonly unknown[]): readonly string[] {
  return [config, ...args].flatMap((value) => secretsIn(value, false))
}

/** @param isSecret the value belongs to a secret key */
function secretsIn(value: unknown, isSecret: boolean): readonly string[] {
  if (value instanceof Secret) return secretsIn(value.reveal(), true)
  if (typeof value === 'string') return isSecret ? [value, ...urlCredentials(value)] : urlCredentials(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => secretsIn(item, isSecret || SECRET_KEY.test(key)))
}

/**
 * Returns the credentials of the URLs in a text, as they are spelled and decoded: the password of `nats://user:password@host`, or the user
 * name if it is alone (`https://token@host`). The length of the scheme is limited, because the search would otherwise take the square of
 * the time in a long text: a key or a blob of some 100 kB in env.
 */
function urlCredentials(text: string): readonly string[] {
  return [...text.matchAll(/[a-z][a-z0-9+.-]{0,30}:\/\/([^/@\s:]*)(?::([^/\s]*))?@/gi)].flatMap(([, user = '', password]) => {
    const credential = password ?? user
    return credential === '' ? [] : [credential, percentDecoded(credential)]
  })
}

const REDACTED = '[redacted]'

/** Returns the same document with every text under a secret key replaced, however short it is. */
export function withoutSecrets(value: unknown, isSecret = false): unknown {
  if (typeof value === 'string') return isSecret ? REDACTED : value
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, isSecret))
  if (value instanceof Secret || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item, isSecret || SECRET_KEY.test(key))]))
}
