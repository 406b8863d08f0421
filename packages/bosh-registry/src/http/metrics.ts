import type { RequestHandler } from 'express'
import { Counter, Histogram, Registry } from 'prom-client'

export interface RegistryMetrics {
  readonly register: Registry
  readonly requests: Counter<'method' | 'status'>
  readonly seconds: Histogram<'method'>
  readonly storeErrors: Counter
  readonly deniedReads: Counter
  readonly unreadableSettings: Counter
}

/** Creates the metrics of one app in a registry of its own, so that two apps in one process do not share them. */
export function createMetrics(): RegistryMetrics {
  const register = new Registry()
  const registers = [register]
  return {
    register,
    requests: new Counter({
      name: 'bosh_registry_requests_total',
      help: 'Requests by method and status',
      labelNames: ['method', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'bosh_registry_request_seconds',
      help: 'Seconds from a request to its response',
      labelNames: ['method'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    storeErrors: new Counter({
      name: 'bosh_registry_store_errors_total',
      help: 'Requests that failed in the store or in the cloud',
      registers,
    }),
    deniedReads: new Counter({
      name: 'bosh_registry_denied_reads_total',
      help: 'Reads refused: no login, and not an address of the machine',
      registers,
    }),
    unreadableSettings: new Counter({
      name: 'bosh_registry_unreadable_settings_total',
      help: 'Reads of settings that are not encrypted, were changed in the database, or need a key that is not configured',
      registers,
    }),
  }
}

/** The method label has a fixed set of values, because one taken from requests would grow without limit. */
const METHODS = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'POST'])

export function measureRequests({ requests, seconds }: RegistryMetrics): RequestHandler {
  return (request, response, next) => {
    const method = METHODS.has(request.method) ? request.method : 'other'
    const stop = seconds.startTimer({ method })
    response.once('close', () => {
      stop()
      requests.inc({ method, status: String(response.statusCode) })
    })
    next()
  }
}
