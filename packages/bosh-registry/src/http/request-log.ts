import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Log } from '../log.ts'
import { sayError, sayNotFound } from './answers.ts'
import type { RegistryMetrics } from './metrics.ts'

/** One line per request: who, what, answer, milliseconds. */
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

/** Whatever was thrown becomes an answer of the contract; what it was goes to the log only. */
export function answerErrors(log: Log, metrics: RegistryMetrics): ErrorRequestHandler {
  return (error: HttpError, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status = error.status ?? 500
    if (status >= 400 && status < 500) {
      // A path that cannot be decoded names nothing; a body that is too large, or in a coding that nobody knows, keeps its own status.
      if (error instanceof URIError) sayNotFound(response)
      else response.status(status).json({ status: 'error' })
      return
    }
    metrics.storeErrors.inc()
    log.error('request failed', { method: request.method, path: request.path, error: error.message, cause: causes(error) })
    sayError(response)
  }
}

function causes(error: Error): string[] {
  return error.cause instanceof Error ? [error.cause.message, ...causes(error.cause)] : []
}
