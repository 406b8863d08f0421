import { createHash, timingSafeEqual } from 'node:crypto'

export interface Login {
  readonly username: string
  readonly password: string
}

/** Whether an `Authorization` header contains one of the logins. Takes constant time. */
export type CheckCredentials = (authorization: string | undefined) => boolean

/** Creates a check of basic authorization against these logins. */
export function createCredentialCheck(logins: readonly Login[]): CheckCredentials {
  const known = logins.map(({ username, password }) => digest(`${username}:${password}`))
  return (authorization) => {
    const given = basicCredentials(authorization)
    if (given === undefined) return false
    const actual = digest(given)
    // Compares every login, so that the time does not reveal which one almost matched.
    return known.reduce((found, expected) => timingSafeEqual(expected, actual) || found, false)
  }
}

/** Decodes `user:password` from a basic authorization. */
function basicCredentials(authorization: string | undefined): string | undefined {
  const encoded = /^basic +([a-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1]
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8')
}

/** Digests have equal lengths, which a constant-time comparison requires. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
