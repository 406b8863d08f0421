import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios'
import type { ApiAnswer, ApiRequest, Transport, UploadRequest } from '../api/index.ts'
import { agentsFor } from './agents.ts'
import { createDirectAdapter } from './direct-adapter.ts'
import type { ContinueExpectation } from './expect-continue.ts'
import type { Multipart } from './multipart.ts'
import { mayUseProxy, NO_PROXY, proxyConfig, proxyFor } from './proxy.ts'
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

/** No answer of CloudStack is larger; an endless page of a proxy is cut off. */
const LARGEST_ANSWER_BYTES = 256 * 1024 * 1024

/** The answer of a proxy that does not support Expect: 100-continue. */
const EXPECTATION_FAILED = 417

/**
 * Creates the HTTP transport: POST with a form body, keep-alive connections, compressed answers. axios is loaded with the first request.
 * @throws {TypeError} if the proxy is not a valid address
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const proxy = proxyConfig(options.proxy)
  const api = lazily(() => httpClient(options.endpoint, options.tls ?? {}, proxy, true))
  const storage = (url: string) => httpClient(url, options.uploadTls ?? options.tls ?? {}, proxy, false)

  async function send(request: ApiRequest): Promise<ApiAnswer> {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      Accept: 'application/json',
      ...(request.cookie === undefined ? {} : { Cookie: request.cookie }),
    }
    return post({ client: await api(), proxy: options.proxy }, options.endpoint, request.body, request, { headers })
  }

  async function upload(request: UploadRequest): Promise<ApiAnswer> {
    // Loaded by the few processes that upload.
    const [{ expectContinue }, { multipartOf }] = await Promise.all([import('./expect-continue.ts'), import('./multipart.ts')])
    const { headers, transport, granted } = expectContinue(request.url)
    const answer = await sendFile(request, multipartOf(request, granted), { headers, transport })
    return answer.status === EXPECTATION_FAILED ? sendFile(request, multipartOf(request), {}) : answer
  }

  async function sendFile(
    request: UploadRequest,
    { headers, body }: Multipart,
    expectation: Partial<ContinueExpectation>,
  ): Promise<ApiAnswer> {
    try {
      return await post({ client: await storage(request.url), proxy: options.proxy }, request.url, body, request, {
        headers: { ...request.headers, ...headers, ...expectation.headers },
        ...(expectation.transport === undefined ? {} : { transport: expectation.transport }),
      })
    } finally {
      body.destroy()
    }
  }
  return { send, upload }
}

type Limits = Pick<ApiRequest, 'timeoutMs' | 'signal'>

interface Connection {
  readonly client: AxiosInstance
  readonly proxy: HttpTransportOptions['proxy']
}

async function post(
  { client, proxy }: Connection,
  url: string,
  body: unknown,
  limits: Limits,
  config: AxiosRequestConfig,
): Promise<ApiAnswer> {
  // The `timeout` of axios is an idle timeout; this one bounds the whole exchange.
  return withinTimeLimit(limits.timeoutMs, limits.signal, async (signal) => {
    try {
      return answerOf(await client.post<string>(url, body, { ...config, signal }))
    } catch (error) {
      throw transportFailure(error, signal.reason, { endpoint: url, proxy })
    }
  })
}

function answerOf({ status, headers, data }: AxiosResponse<string>): ApiAnswer {
  const retryAfterSeconds = Number(headers['retry-after'] ?? Number.NaN)
  const serverTimeMs = Date.parse(String(headers['date'] ?? ''))
  const cookies = headers['set-cookie']
  return {
    status,
    contentType: String(headers['content-type'] ?? ''),
    body: data,
    ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}),
    ...(Number.isFinite(serverTimeMs) ? { serverTimeMs } : {}),
    ...(headers['location'] === undefined ? {} : { location: String(headers['location']) }),
    ...(cookies === undefined ? {} : { cookies }),
  }
}

async function httpClient(url: string, tls: TlsOptions, configured: AxiosRequestConfig, keepAlive: boolean): Promise<AxiosInstance> {
  const { default: axios } = await import('axios')
  const proxy = mayUseProxy(configured, process.env) ? await proxyFor(url, configured) : NO_PROXY
  const isDirect = proxy.proxy === false
  return axios.create({
    // axios's own adapter knows proxies, but takes longer to load than a command takes.
    adapter: isDirect ? createDirectAdapter(axios) : 'http',
    ...(await agentsFor(isDirect ? url : undefined, tls, keepAlive)),
    // A redirect would turn the POST into a GET, and make the follower hold the whole upload in memory.
    maxRedirects: 0,
    maxBodyLength: Number.POSITIVE_INFINITY,
    maxContentLength: LARGEST_ANSWER_BYTES,
    responseType: 'text',
    transformResponse: [],
    validateStatus: () => true,
    ...proxy,
  })
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
