import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'

export type RequestFunction = (options: RequestOptions, onResponse: (response: IncomingMessage) => void) => ClientRequest

/** Returns what creates requests to an address; Node's TLS is loaded for one that needs it only. */
export async function requestFunction({ protocol }: URL): Promise<RequestFunction> {
  return protocol === 'https:' ? (await import('node:https')).request : (await import('node:http')).request
}
