/**
 * The port between the client and a CloudStack: HTTP in production, an in-process emulator in tests.
 * Everything above it (signing, envelopes, jobs, paging, errors) is the same code in both cases.
 */
import type { CancelSignal } from './cancel-signal.ts'

export interface ApiRequest {
  /** The form body, signed and percent-encoded, as it goes over the wire. */
  readonly body: string
  /** Session cookies, when the client is logged in instead of signing. */
  readonly cookie?: string
  /** Limit for the whole exchange, request and answer. */
  readonly timeoutMs: number
  readonly signal?: CancelSignal
}

export interface ApiAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** `Retry-After`, where the answer has one. */
  readonly retryAfterSeconds?: number
  /** The server's `Date`, where the answer has one: tells a wrong clock from a wrong key. */
  readonly serverTimeMs?: number
  /** `Location`, where the answer has one: a redirect, which is not followed. */
  readonly location?: string
  /** `Set-Cookie` lines of a login. */
  readonly cookies?: readonly string[]
}

/** One multipart POST of a file to secondary storage (cloudstack-api.md d.2, getUploadParamsForTemplate). */
export interface UploadRequest {
  readonly url: string
  /** X-signature, X-metadata and X-expires in exactly this spelling: old SSVMs compare them case-sensitively. */
  readonly headers: Readonly<Record<string, string>>
  /** The extension must match the format: the SSVM compares it with the content. */
  readonly fileName: string
  readonly sizeBytes: number
  /** Opens the content from its start, for example as a `Readable` of Node's; called once per attempt. */
  readonly open: () => AsyncIterable<Uint8Array>
  readonly onProgress?: (sentBytes: number) => void
  readonly timeoutMs: number
  readonly signal?: CancelSignal
}

export interface Transport {
  /** @throws {TransportError} if no answer came; any answer, of whatever status, is returned */
  send(request: ApiRequest): Promise<ApiAnswer>
  /** @throws {TransportError} if no answer came */
  upload(request: UploadRequest): Promise<ApiAnswer>
}

/** Why no answer came. `refused`: certainly not processed; `broken`: perhaps processed; `unusable-proxy`: the environment names none that can be used, and nothing was sent. */
export type TransportFailure = 'refused' | 'broken' | 'timed-out' | 'certificate' | 'unusable-proxy' | 'cancelled'

export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly failure: TransportFailure
  /** `host:port` of the proxy that could not be reached; undefined if the failure is not a proxy's. */
  readonly proxy: string | undefined

  constructor(failure: TransportFailure, message: string, options: ErrorOptions & { readonly proxy?: string } = {}) {
    super(message, options)
    this.failure = failure
    this.proxy = options.proxy
  }
}
