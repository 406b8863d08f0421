import type { RequestHandler } from 'express'
import type { AddressQuota } from './address-quota.ts'
import type { CheckCredentials } from './credentials.ts'
import { sendTooManyRequests } from './responses.ts'

/**
 * Responds with 429 to every login from an address with too many failed ones, whether it is right or wrong: otherwise the status would
 * still tell which guess was right. Requests without a login are not affected: agents poll while their machine is being created.
 */
export function limitFailedLogins(quota: AddressQuota, credentials: CheckCredentials): RequestHandler {
  return ({ headers: { authorization }, ip = '' }, response, next) => {
    const blockedForMs = authorization === undefined ? 0 : quota.blockedForMs(ip)
    if (blockedForMs > 0) {
      sendTooManyRequests(response, blockedForMs)
      return
    }
    if (authorization !== undefined && !credentials(authorization)) quota.noteFault(ip)
    next()
  }
}
