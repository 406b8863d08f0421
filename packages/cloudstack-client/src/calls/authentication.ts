import type { Clock } from '../api/index.ts'
import { type Keys, signRequest } from '../wire/sign-request.ts'
import type { Deadline } from './deadline.ts'

type Parameters = Readonly<Record<string, string>>

/** How a request is authenticated: by a signature or by a session. */
export interface Authentication {
  /** @throws {CloudStackError} if a session is needed and the login fails */
  authorise(parameters: Parameters, deadline: Deadline): Promise<AuthorisedRequest>
  /** Values that must never appear in a message. */
  readonly secrets: () => readonly string[]
  /** Discards the refused credentials; returns true if the request is worth repeating. */
  readonly renew: () => boolean
}

export interface AuthorisedRequest {
  readonly parameters: Parameters
  readonly cookie?: string
}

export function keyAuthentication(keys: Keys, clock: Clock): Authentication {
  return {
    authorise: async (parameters) => ({ parameters: signRequest(parameters, keys, clock.nowMs()) }),
    secrets: () => [keys.apiKey, keys.secretKey],
    renew: () => false,
  }
}
