import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { AxiosProxyConfig } from 'axios'
import { agentsFor } from './agents.ts'
import { endedWithoutAnswer, type HttpPost, LARGEST_ANSWER_BYTES, type PostFunction } from './http-exchange.ts'
import type { RequestFunction } from './request-function.ts'
import type { TlsOptions } from './tls-options.ts'

/** Creates a function that posts through a proxy, by axios. */
export async function proxiedPost(proxy: AxiosProxyConfig, tls: TlsOptions, keepAlive: boolean): Promise<PostFunction> {
  const { create } = await import('axios')
  const client = create({
    adapter: 'http',
    ...(await agentsFor(undefined, tls, keepAlive)),
    // A redirect would turn the POST into a GET, and make the follower hold the whole upload in memory.
    maxRedirects: 0,
    maxBodyLength: Number.POSITIVE_INFINITY,
    maxContentLength: LARGEST_ANSWER_BYTES,
    responseType: 'text',
    transformResponse: [],
    validateStatus: () => true,
    proxy,
  })
  return async ({ url, body, headers, signal, watch }) => {
    const transport = { request: watchedRequest(watch) }
    const { status, headers: received, data } = await client.post<string>(url, body, { headers, signal, transport })
    // axios takes over the headers as Node gives them.
    return { status, headers: { ...received } as IncomingHttpHeaders, text: data }
  }
}

/** Creates requests as axios would, by the protocol of the proxy or of what is behind it. */
function watchedRequest(watch: HttpPost['watch']): RequestFunction {
  return (options, onResponse) => {
    const request = (options.protocol === 'https:' ? httpsRequest : httpRequest)(options, onResponse)
    watch?.(request)
    let hasEnded = false
    const end = () => {
      hasEnded = true
    }
    // Where a server changes to another protocol, Node reports nothing but the end of the connection, which axios does not listen to.
    return request
      .once('response', end)
      .once('error', end)
      .once('close', () => {
        if (!hasEnded) request.emit('error', endedWithoutAnswer())
      })
  }
}
