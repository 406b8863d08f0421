import type { RequestHandler, Response } from 'express'
import type { AddressQuota } from './address-quota.ts'
import type { CheckCredentials } from './credentials.ts'
import { sendTooManyRequests } from './responses.ts'

/**
 * Checks the login of a request, once, and responds with 429 to every login from an address with too many failed ones, whether it is right or wrong: otherwise the status would
 * still tell which guess was right. Requests without a login are not affected: agents poll while their machine is being created.
 */
export function checkLogin(quota: AddressQuota, credentials: CheckCredentials): RequestHandler {
  return ({ headers: { authorization }, ip = '' }, response, next) => {
    const blockedForMs = authorization === undefined ? 0 : quota.blockedForMs(ip)
    if (blockedForMs > 0) {
      sendTooManyRequests(response, blockedForMs)
      return
    }
    const isRight = authorization !== undefined && credentials(authorization)
    if (authorization !== undefined && !isRight) quota.noteFault(ip)
    response.locals[LOGGED_IN] = isRight
    next()
  }
}

const LOGGED_IN = 'isLoggedIn'

/** Whether the request came with a right login, as `checkLogin` has found. */
export function isLoggedIn({ locals }: Response): boolean {
  return locals[LOGGED_IN] === true
}
