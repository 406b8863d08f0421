import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { messagesOf } from '../error-chain.ts'
import type { Log } from '../log.ts'
import { UnreadableSettings } from '../store/encryption.ts'
import { StoreUnavailable } from '../store/store-unavailable.ts'
import type { RegistryMetrics } from './metrics.ts'
import { sendError, sendNotFound, sendUnavailable } from './responses.ts'

/** Logs one line per request: address, method, path, status, milliseconds. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const { method, path, ip } = request
    response.once('close', () => {
      log.info('request', { method, path, from: ip, status: response.statusCode, milliseconds: Math.round(performance.now() - started) })
    })
    next()
  }
}

interface HttpError extends Error {
  readonly status?: number
}

/** A path that cannot be decoded is not found; a body that is too large or has an unknown encoding keeps its own status. */
function sendRefusal(response: Response, error: HttpError, status: number): void {
  if (error instanceof URIError) sendNotFound(response)
  else sendError(response, status)
}

/** Turns errors into responses of the contract; the details go to the log only. */
export function handleErrors(log: Log, metrics: RegistryMetrics): ErrorRequestHandler {
  return (error: HttpError, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status = error.status ?? 500
    if (status < 500) {
      sendRefusal(response, error, status)
      return
    }
    metrics.storeErrors.inc()
    if (error instanceof UnreadableSettings) metrics.unreadableSettings.inc()
    const [message, ...causes] = messagesOf(error)
    log.error('request failed', { method: request.method, path: request.path, error: message, cause: causes })
    if (error instanceof StoreUnavailable) sendUnavailable(response, error.retryAfterMs)
    else sendError(response)
  }
}
