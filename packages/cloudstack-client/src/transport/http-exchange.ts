import type { ClientRequest, IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { CancelSignal } from '../api/index.ts'

/** One POST. */
export interface HttpPost {
  readonly url: string
  /** A text, or a stream whose length is in the headers. */
  readonly body: string | Readable
  readonly headers: Readonly<Record<string, string>>
  readonly signal: CancelSignal
  /** Gets the request before anything of it is sent. */
  readonly watch?: ((request: ClientRequest) => void) | undefined
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Decompressed, without its byte order mark. */
  readonly text: string
}

/** Sends a POST, and returns the answer whatever its status. It rejects with the error of Node, or with one whose cause that is. */
export type PostFunction = (post: HttpPost) => Promise<HttpAnswer>

/** No answer of CloudStack is larger; an endless page of a proxy is cut off. */
export const LARGEST_ANSWER_BYTES = 256 * 1024 * 1024

/** The failure where a server ends the connection, or changes to another protocol (101), in place of an answer. */
export function endedWithoutAnswer(): Error {
  return Object.assign(new Error('the connection ended without an answer'), { code: 'ECONNRESET' })
}
