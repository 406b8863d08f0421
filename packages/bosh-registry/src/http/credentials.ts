import { createHash, timingSafeEqual } from 'node:crypto'

export interface Login {
  readonly username: string
  readonly password: string
}

/** Whether an `Authorization` header names one of the logins. Takes as long for a near miss as for a far one. */
export type CheckCredentials = (authorization: string | undefined) => boolean

export function checkAgainst(logins: readonly Login[]): CheckCredentials {
  const known = logins.map(({ username, password }) => digest(`${username}:${password}`))
  return (authorization) => {
    const given = basicCredentials(authorization)
    if (given === undefined) return false
    const actual = digest(given)
    // Every login is compared, so that the time does not tell which one was near.
    return known.reduce((found, expected) => timingSafeEqual(expected, actual) || found, false)
  }
}

/** `user:password` of a basic authorization, decoded. */
function basicCredentials(authorization: string | undefined): string | undefined {
  const encoded = /^basic +([a-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1]
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8')
}

/** Digests have one length, which a constant-time comparison needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
