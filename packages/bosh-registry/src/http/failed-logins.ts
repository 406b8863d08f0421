import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { CheckCredentials } from './credentials.ts'

/**
 * Refuses with 429 an address that failed to log in too often within a minute. Only requests that carry a login which is wrong count:
 * agents without one ask again and again while their machine is being made.
 */
export function limitFailedLogins(perMinute: number, credentials: CheckCredentials): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: true,
    legacyHeaders: false,
    message: { status: 'error' },
    skip: ({ headers: { authorization } }) => authorization === undefined || credentials(authorization),
    // A socket that closed before its request was handled has no address any more.
    validate: false,
  })
}
