import express, { type Express } from 'express'
import { createAddressQuota } from './http/address-quota.ts'
import type { CheckCredentials } from './http/credentials.ts'
import { checkLogin } from './http/failed-logins.ts'
import type { AuthorizeGuest } from './http/guest-access.ts'
import { createMetrics, measureRequests } from './http/metrics.ts'
import { handleErrors, logRequests } from './http/request-log.ts'
import { sendNotFound, sendOk } from './http/responses.ts'
import { settingsRoutes } from './http/settings-routes.ts'
import type { Log } from './log.ts'
import type { SettingsStore } from './store/settings-store.ts'

export interface RegistryAppOptions {
  readonly store: SettingsStore
  /** Checks an `Authorization` header; see `createCredentialCheck`. */
  readonly credentials: CheckCredentials
  /** Decides whether a caller without a login may read a machine's settings; see `authorizeByAddress`. */
  readonly authorizeGuest: AuthorizeGuest
  readonly log: Log
  /** Addresses or ranges of proxies whose X-Forwarded-For is trusted; none by default, so that the address of the socket counts. */
  readonly trustedProxies?: readonly string[]
  readonly bodyLimitBytes?: number
  readonly failedLoginsPerMinute?: number
  /** Reads without a login that a look-up in the cloud refuses, per address. */
  readonly refusedReadsPerMinute?: number
  readonly nowMs?: () => number
}

const DEFAULT_BODY_LIMIT_BYTES = 16 * 1024 * 1024
const DEFAULT_FAILED_LOGINS = 60
const DEFAULT_REFUSED_READS = 60

/** Creates the registry as an express app; the caller listens. */
export function createRegistryApp(options: RegistryAppOptions): Express {
  const { store, credentials, authorizeGuest, log, nowMs = () => performance.now() } = options
  const metrics = createMetrics()
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.enable('strict routing').enable('case sensitive routing')
  app.set('trust proxy', [...(options.trustedProxies ?? [])])
  app.use(logRequests(log), measureRequests(metrics))
  app.get('/healthz', async (_request, response) => {
    await store.ping()
    sendOk(response)
  })
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.register.contentType).send(await metrics.register.metrics())
  })
  app.use(
    settingsRoutes({
      store,
      authorizeGuest,
      metrics,
      checkLogin: checkLogin(
        createAddressQuota({ faultsPerMinute: options.failedLoginsPerMinute ?? DEFAULT_FAILED_LOGINS, nowMs }),
        credentials,
      ),
      guestQuota: createAddressQuota({ faultsPerMinute: options.refusedReadsPerMinute ?? DEFAULT_REFUSED_READS, nowMs }),
      bodyLimitBytes: options.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES,
    }),
  )
  app.use((_request, response) => sendNotFound(response))
  app.use(handleErrors(log, metrics))
  return app
}
