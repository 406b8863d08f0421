import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import type { Readable } from 'node:stream'
import { type Agents, agentsFor } from './agents.ts'
import { decodedLogin } from './decoded-login.ts'
import { endedWithoutAnswer, type HttpAnswer, type HttpPost, LARGEST_ANSWER_BYTES, type PostFunction } from './http-exchange.ts'
import { readText } from './read-text.ts'
import { requestFunction } from './request-function.ts'
import type { TlsOptions } from './tls-options.ts'

/**
 * Creates a function that posts over `node:http` alone: it neither follows redirects nor uses a proxy. A library for that takes longer to
 * load than a command takes.
 * @param url the address that all of its posts have, as far as TLS is concerned
 * @param maximumBytes limit for the text of an answer
 */
export async function directPost(
  url: string,
  tls: TlsOptions,
  keepAlive: boolean,
  maximumBytes = LARGEST_ANSWER_BYTES,
): Promise<PostFunction> {
  const agents = await agentsFor(url, tls, keepAlive)
  return async (post) => exchange(post, agents, maximumBytes)
}

/** What a request is ended with whose caller has given up; with the code of axios for the same. */
function cancelled(): Error {
  return Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' })
}

async function exchange(post: HttpPost, agents: Agents, maximumBytes: number): Promise<HttpAnswer> {
  const { signal } = post
  const url = new URL(post.url)
  const request = await requestFunction(url)
  let cancel: () => void = () => undefined
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(optionsOf(post, url, agents), resolve)
        .once('error', reject)
        // Node reports nothing else where a server changes to another protocol.
        .once('close', () => reject(endedWithoutAnswer()))
      post.watch?.(sent)
      cancel = () => sent.destroy(cancelled())
      if (signal.aborted) cancel()
      signal.addEventListener('abort', cancel)
      sendBody(post.body, sent)
    })
    const text = await readText(response, maximumBytes)
    return { status: response.statusCode ?? 0, headers: response.headers, text }
  } catch (error) {
    // Once the answer has begun, Node reports a destroyed request as a broken answer.
    throw signal.aborted ? cancelled() : error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function optionsOf({ body, headers }: HttpPost, url: URL, { httpAgent, httpsAgent }: Agents): RequestOptions {
  const length = typeof body === 'string' ? { 'Content-Length': Buffer.byteLength(body) } : {}
  return {
    protocol: url.protocol,
    // Node expects an IPv6 address without the brackets that an address has in a URL.
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { 'Accept-Encoding': 'gzip, deflate, br', ...headers, ...length },
    agent: url.protocol === 'https:' ? httpsAgent : httpAgent,
    ...(url.username === '' ? {} : { auth: `${decodedLogin(url.username)}:${decodedLogin(url.password)}` }),
  }
}

function sendBody(body: string | Readable, request: ClientRequest): void {
  if (typeof body === 'string') return void request.end(body)
  body.once('error', (error) => request.destroy(error))
  body.pipe(request)
}
