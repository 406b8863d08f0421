import type { IncomingHttpHeaders } from 'node:http'
import type { AxiosProxyConfig } from 'axios'
import { agentsFor } from './agents.ts'
import { LARGEST_ANSWER_BYTES, type PostFunction } from './http-exchange.ts'
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
  return async ({ url, body, headers, signal, request }) => {
    const transport = request === undefined ? {} : { transport: { request } }
    const { status, headers: received, data } = await client.post<string>(url, body, { headers, signal, ...transport })
    // axios takes over the headers as Node gives them.
    return { status, headers: { ...received } as IncomingHttpHeaders, text: data }
  }
}
