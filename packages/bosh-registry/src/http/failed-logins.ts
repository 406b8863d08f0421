import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { CheckCredentials } from './credentials.ts'

/**
 * Responds with 429 to an address with too many failed logins within a minute. Only requests with a wrong login count: agents without one
 * poll while their machine is being created.
 */
export function limitFailedLogins(perMinute: number, credentials: CheckCredentials): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: true,
    legacyHeaders: false,
    message: { status: 'error' },
    skip: ({ headers: { authorization } }) => authorization === undefined || credentials(authorization),
    // express-rate-limit's validation fails for a socket that closed before its request was handled and so has no address.
    validate: false,
  })
}
