import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { isStorableId, type SettingsStore } from '../store/settings-store.ts'
import { sayAccessDenied, sayBadRequest, sayError, sayNotFound, sayOk } from './answers.ts'
import type { CheckCredentials } from './credentials.ts'
import type { AuthorizeGuest } from './guest-access.ts'
import type { RegistryMetrics } from './metrics.ts'

export interface SettingsRoutes {
  readonly store: SettingsStore
  /** Asked at each request, so that credentials can change while the server runs. */
  readonly credentials: CheckCredentials
  readonly authorizeGuest: AuthorizeGuest
  readonly limitFailedLogins: RequestHandler
  readonly metrics: RegistryMetrics
  readonly bodyLimitBytes: number
}

type SettingsRequest = Request<{ id: string }>

/** The one resource, `/instances/<id>/settings`: GET, PUT and DELETE as the old server answered them. */
export function settingsRoutes(options: SettingsRoutes): Router {
  const { store, credentials, authorizeGuest, limitFailedLogins, metrics, bodyLimitBytes } = options
  const router = Router({ caseSensitive: true, strict: true })
  const body = express.raw({ type: () => true, limit: bodyLimitBytes })
  const loginRequired: RequestHandler = (request, response, next) => {
    if (credentials(request.headers.authorization)) next()
    else sayAccessDenied(response)
  }

  router.get('/instances/:id/settings', limitFailedLogins, async (request: SettingsRequest, response: Response) => {
    const { id } = request.params
    const allowed = credentials(request.headers.authorization) || (await authorizeGuest(id, request.ip ?? ''))
    if (!allowed) {
      metrics.deniedReads.inc()
      // The same whether the machine is known or not: strangers learn nothing.
      sayError(response)
      return
    }
    const settings = isStorableId(id) ? await store.read(id) : undefined
    if (settings === undefined) sayNotFound(response)
    else sayOk(response, { settings })
  })

  router.put('/instances/:id/settings', limitFailedLogins, loginRequired, body, async (request: SettingsRequest, response: Response) => {
    const settings = textOf(request.body)
    if (settings === '') sayError(response)
    else if (settings === undefined) sayBadRequest(response, 'the body is not UTF-8 text without NUL')
    else if (!isStorableId(request.params.id))
      sayBadRequest(response, 'the id must be 1 to 255 characters, no control characters, no blanks at its ends')
    else {
      await store.write(request.params.id, settings)
      sayOk(response)
    }
  })

  router.delete('/instances/:id/settings', limitFailedLogins, loginRequired, async (request: SettingsRequest, response: Response) => {
    if (isStorableId(request.params.id)) await store.forget(request.params.id)
    sayOk(response)
  })

  return router
}

/** The body as text, byte for byte; undefined if the bytes are no text that every store can hold. */
function textOf(body: unknown): string | undefined {
  if (!Buffer.isBuffer(body)) return ''
  const text = body.toString('utf8')
  return Buffer.from(text, 'utf8').equals(body) && !text.includes('\0') ? text : undefined
}
