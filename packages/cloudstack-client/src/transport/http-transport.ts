import type { ApiAnswer, ApiRequest, Transport, UploadRequest } from '../api/index.ts'
import { directPost } from './direct-post.ts'
import type { ContinueExpectation } from './expect-continue.ts'
import type { HttpAnswer, HttpPost, PostFunction } from './http-exchange.ts'
import type { Multipart } from './multipart.ts'
import { mayUseProxy, NO_PROXY, type ProxyOptions, proxyConfig, proxyFor } from './proxy.ts'
import { withinTimeLimit } from './time-limit.ts'
import type { TlsOptions } from './tls-options.ts'
import { transportFailure } from './transport-failure.ts'

export interface HttpTransportOptions {
  /** Address of the API, usually `https://cloud.example.com/client/api`. */
  readonly endpoint: string
  readonly tls?: TlsOptions
  /** TLS options for the storage VMs that receive uploads; by default those of the API. Their certificates are often self-signed. */
  readonly uploadTls?: TlsOptions
  /** `http://[user:password@]host:port`; by default taken from HTTPS_PROXY, HTTP_PROXY and NO_PROXY. `false` disables proxies. */
  readonly proxy?: string | false
}

/** The answer of a proxy that does not support Expect: 100-continue. */
const EXPECTATION_FAILED = 417

/**
 * Creates the HTTP transport: POST with a form body, keep-alive connections, compressed answers. What it sends with is loaded with the
 * first request: `node:http` alone, or axios for a request through a proxy.
 * @throws {TypeError} if the proxy is not a valid address
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const proxy = proxyConfig(options.proxy)
  const api = lazily(() => postTo(options.endpoint, options.tls ?? {}, proxy, true))
  const storage = (url: string) => postTo(url, options.uploadTls ?? options.tls ?? {}, proxy, false)

  async function send(request: ApiRequest): Promise<ApiAnswer> {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      Accept: 'application/json',
      ...(request.cookie === undefined ? {} : { Cookie: request.cookie }),
    }
    return limited(await api(), { url: options.endpoint, body: request.body, headers }, request, options.proxy)
  }

  async function upload(request: UploadRequest): Promise<ApiAnswer> {
    // Loaded by the few processes that upload.
    const [{ expectContinue }, { multipartOf }] = await Promise.all([import('./expect-continue.ts'), import('./multipart.ts')])
    const expectation = expectContinue()
    const answer = await sendFile(request, multipartOf(request, expectation.granted), expectation)
    return answer.status === EXPECTATION_FAILED ? sendFile(request, multipartOf(request), {}) : answer
  }

  async function sendFile(
    request: UploadRequest,
    { headers, body }: Multipart,
    expectation: Partial<ContinueExpectation>,
  ): Promise<ApiAnswer> {
    try {
      const all = { Accept: 'application/json, text/plain, */*', ...request.headers, ...headers, ...expectation.headers }
      const post = { url: request.url, body, headers: all, watch: expectation.watch }
      return await limited(await storage(request.url), post, request, options.proxy)
    } catch (error) {
      // What cannot be read is not the network's fault.
      throw body.errored ?? error
    } finally {
      body.destroy()
    }
  }
  return { send, upload }
}

type Limits = Pick<ApiRequest, 'timeoutMs' | 'signal'>

/** The limit bounds the whole exchange. */
async function limited(
  send: PostFunction,
  post: Omit<HttpPost, 'signal'>,
  limits: Limits,
  proxy: HttpTransportOptions['proxy'],
): Promise<ApiAnswer> {
  return withinTimeLimit(limits.timeoutMs, limits.signal, async (signal) => {
    try {
      return answerOf(await send({ ...post, signal }))
    } catch (error) {
      throw transportFailure(error, signal.reason, { endpoint: post.url, proxy })
    }
  })
}

function answerOf({ status, headers, text }: HttpAnswer): ApiAnswer {
  const serverTimeMs = Date.parse(headers['date'] ?? '')
  const retryAfterSeconds = secondsUntil(headers['retry-after'] ?? '', serverTimeMs)
  const cookies = headers['set-cookie']
  return {
    status,
    contentType: headers['content-type'] ?? '',
    body: text,
    ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}),
    ...(Number.isFinite(serverTimeMs) ? { serverTimeMs } : {}),
    ...(headers.location === undefined ? {} : { location: headers.location }),
    ...(cookies === undefined ? {} : { cookies }),
  }
}

/** `Retry-After` gives a number of seconds, or a time by the server's own clock (RFC 9110, 10.2.3). */
function secondsUntil(retryAfter: string, serverTimeMs: number): number {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter)
  // Node takes a bare number for a year.
  return retryAfter.endsWith(' GMT') ? (Date.parse(retryAfter) - serverTimeMs) / 1000 : Number.NaN
}

/** Takes the way that the configuration, or else the environment, names for this address. */
async function postTo(url: string, tls: TlsOptions, configured: ProxyOptions, keepAlive: boolean): Promise<PostFunction> {
  const { proxy = false } = mayUseProxy(configured, process.env) ? await proxyFor(url, configured) : NO_PROXY
  if (proxy === false) return directPost(url, tls, keepAlive)
  const { proxiedPost } = await import('./proxied-post.ts')
  return proxiedPost(proxy, tls, keepAlive)
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
