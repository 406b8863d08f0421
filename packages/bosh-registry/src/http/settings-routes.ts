import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { isStorableId, type SettingsStore } from '../store/settings-store.ts'
import type { AddressQuota } from './address-quota.ts'
import { isLoggedIn } from './failed-logins.ts'
import { callerAddress } from './forwarded.ts'
import type { AuthorizeGuest } from './guest-access.ts'
import type { RegistryMetrics } from './metrics.ts'
import { sendAccessDenied, sendBadRequest, sendError, sendNotFound, sendOk, sendTooManyRequests } from './responses.ts'

export interface SettingsRoutes {
  readonly store: SettingsStore
  readonly authorizeGuest: AuthorizeGuest
  readonly checkLogin: RequestHandler
  /** Counts the reads without a login that were refused by a look-up in the cloud. */
  readonly guestQuota: AddressQuota
  readonly metrics: RegistryMetrics
  readonly bodyLimitBytes: number
}

type SettingsRequest = Request<{ id: string }>

/** The only resource, `/instances/<id>/settings`: GET, PUT and DELETE, compatible with the original server. */
export function settingsRoutes(options: SettingsRoutes): Router {
  const { store, checkLogin, bodyLimitBytes } = options
  const router = Router({ caseSensitive: true, strict: true })
  const body = express.raw({ type: () => true, limit: bodyLimitBytes })
  const loginRequired: RequestHandler = (_request, response, next) => {
    if (isLoggedIn(response)) next()
    else sendAccessDenied(response)
  }

  router.get('/instances/:id/settings', checkLogin, async (request: SettingsRequest, response: Response) => {
    if (!isLoggedIn(response)) {
      await answerGuest(options, request, response)
      return
    }
    const settings = await readStorable(store, request.params.id)
    if (settings === undefined) sendNotFound(response)
    else sendOk(response, { settings })
  })

  router.put('/instances/:id/settings', checkLogin, loginRequired, body, async (request: SettingsRequest, response: Response) => {
    const settings = decodeText(request.body)
    if (settings === '') sendError(response)
    else if (settings === undefined) sendBadRequest(response, 'the body is not UTF-8 text without NUL')
    else if (!isStorableId(request.params.id))
      sendBadRequest(response, 'the id must be 1 to 255 characters, without control characters or leading and trailing spaces')
    else {
      await store.write(request.params.id, settings)
      sendOk(response)
    }
  })

  router.delete('/instances/:id/settings', checkLogin, loginRequired, async (request: SettingsRequest, response: Response) => {
    if (isStorableId(request.params.id)) await store.forget(request.params.id)
    sendOk(response)
  })

  return router
}

/** Handles a read without a login. The cloud is asked only about machines that have settings, and not for an address that asks too much. */
async function answerGuest(options: SettingsRoutes, request: SettingsRequest, response: Response): Promise<void> {
  const { store, guestQuota, metrics } = options
  const { ip = '', params } = request
  const blockedForMs = guestQuota.blockedForMs(ip)
  if (blockedForMs > 0) {
    metrics.deniedReads.inc()
    sendTooManyRequests(response, blockedForMs)
    return
  }
  const caller = callerAddress(request)
  const settings = caller === undefined ? undefined : await readStorable(store, params.id)
  if (caller !== undefined && settings !== undefined && (await isAuthorized(options, params.id, caller))) {
    sendOk(response, { settings })
    return
  }
  metrics.deniedReads.inc()
  // The same whether the machine is known or not, so that strangers learn nothing.
  sendError(response)
}

/** A refusal counts against the address, and so does a look-up that fails. */
async function isAuthorized({ authorizeGuest, guestQuota }: SettingsRoutes, id: string, address: string): Promise<boolean> {
  let allowed = false
  try {
    allowed = await authorizeGuest(id, address)
  } finally {
    if (!allowed) guestQuota.noteFault(address)
  }
  return allowed
}

async function readStorable(store: SettingsStore, id: string): Promise<string | undefined> {
  return isStorableId(id) ? store.read(id) : undefined
}

/** Decodes the body without loss; undefined if it is not text that every store can hold. */
function decodeText(body: unknown): string | undefined {
  if (!Buffer.isBuffer(body)) return ''
  const text = body.toString('utf8')
  return Buffer.from(text, 'utf8').equals(body) && !text.includes('\0') ? text : undefined
}
