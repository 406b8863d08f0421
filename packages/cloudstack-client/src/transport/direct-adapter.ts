import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import type { Readable } from 'node:stream'
import type { AxiosAdapter, AxiosResponse, AxiosStatic, InternalAxiosRequestConfig } from 'axios'
import { readText } from './read-text.ts'

type RequestFunction = (options: RequestOptions, onResponse: (response: IncomingMessage) => void) => ClientRequest

/** The fields of axios's configuration that this adapter uses; `transport` is not in axios's types. */
interface DirectConfig extends InternalAxiosRequestConfig {
  readonly transport?: { readonly request: RequestFunction }
}

/**
 * Creates an axios adapter that sends a text or a stream over `node:http` and returns the answer as text. It neither follows redirects nor
 * uses a proxy: the modules that axios's own adapter needs for that, for HTTP/2 and for forms take longer to load than a command takes.
 * @returns the adapter; it rejects with `AxiosError`, whose cause is Node's error, and with `CanceledError` after an abort
 */
export function createDirectAdapter(axios: AxiosStatic): AxiosAdapter {
  return async (config) => {
    try {
      return await exchange(axios, config)
    } catch (error) {
      throw axios.isAxiosError(error) ? error : axios.AxiosError.from(error as Error, undefined, config)
    }
  }
}

async function exchange({ AxiosHeaders, CanceledError }: AxiosStatic, config: DirectConfig): Promise<AxiosResponse> {
  const url = new URL(config.url ?? '')
  const request = config.transport?.request ?? (await requestFunction(url))
  const { signal } = config
  let cancel: () => void = () => undefined
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(optionsOf(config, url), resolve).once('error', reject)
      cancel = () => sent.destroy(new CanceledError(undefined, undefined, config))
      if (signal?.aborted === true) cancel()
      signal?.addEventListener?.('abort', cancel)
      sendBody(config.data, sent)
    })
    const data = await readText(response, config.maxContentLength ?? -1)
    const { statusCode: status = 0, statusMessage: statusText = '' } = response
    return { data, status, statusText, headers: new AxiosHeaders(response.headers as Record<string, string>), config }
  } catch (error) {
    // Once the answer has begun, Node reports a destroyed request as a broken answer.
    throw signal?.aborted === true ? new CanceledError(undefined, undefined, config) : error
  } finally {
    signal?.removeEventListener?.('abort', cancel)
  }
}

async function requestFunction(url: URL): Promise<RequestFunction> {
  return url.protocol === 'https:' ? (await import('node:https')).request : (await import('node:http')).request
}

function optionsOf(config: DirectConfig, url: URL): RequestOptions {
  const { data } = config
  const headers = config.headers.normalize(false)
  headers.set('Accept-Encoding', 'gzip, deflate, br', false)
  if (typeof data === 'string') headers.set('Content-Length', Buffer.byteLength(data), false)
  const isHttps = url.protocol === 'https:'
  return {
    protocol: url.protocol,
    // Node expects an IPv6 address without the brackets that an address has in a URL.
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: `${url.pathname}${url.search}`,
    method: (config.method ?? 'get').toUpperCase(),
    headers: headers.toJSON() as Record<string, string>,
    agent: isHttps ? config.httpsAgent : config.httpAgent,
    ...(url.username === '' ? {} : { auth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` }),
  }
}

function sendBody(data: unknown, request: ClientRequest): void {
  if (!isReadable(data)) return void request.end(data ?? undefined)
  data.once('error', (error) => request.destroy(error))
  data.pipe(request)
}

function isReadable(data: unknown): data is Readable {
  return typeof data === 'object' && data !== null && 'pipe' in data
}
