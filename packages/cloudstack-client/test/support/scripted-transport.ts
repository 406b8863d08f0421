import {
  type ApiAnswer,
  type ApiRequest,
  type Transport,
  TransportError,
  type TransportFailure,
  type UploadRequest,
} from '../../src/api/index.ts'

/** An answer's JSON, an answer, why there is none, or a function of the request's parameters that tells one of these. */
export type Step = object | string | ApiAnswer | TransportFailure | ((parameters: Parameters) => Step)
type Parameters = Readonly<Record<string, string>>

export interface ScriptedTransport extends Transport {
  /** Parameters of every request so far, decoded. */
  readonly requests: Parameters[]
  readonly raw: ApiRequest[]
  readonly uploads: UploadRequest[]
}

const FAILURES: readonly string[] = ['refused', 'broken', 'timed-out', 'certificate', 'unusable-proxy', 'cancelled']

/** A transport that answers the n-th request with the n-th step, and all further ones with the last step. */
export function scriptedTransport(...steps: Step[]): ScriptedTransport {
  const requests: Parameters[] = []
  const raw: ApiRequest[] = []
  const uploads: UploadRequest[] = []
  const answer = (parameters: Parameters, number: number): ApiAnswer => play(steps[Math.min(number, steps.length) - 1] ?? {}, parameters)
  return {
    requests,
    raw,
    uploads,
    send: async (request) => {
      request.signal?.throwIfAborted()
      const parameters = Object.fromEntries(new URLSearchParams(request.body))
      raw.push(request)
      requests.push(parameters)
      return answer(parameters, requests.length)
    },
    upload: async (request) => {
      uploads.push(request)
      return answer({}, uploads.length)
    },
  }
}

function play(step: Step, parameters: Parameters): ApiAnswer {
  if (typeof step === 'function') return play(step(parameters), parameters)
  if (typeof step === 'string' && FAILURES.includes(step)) throw new TransportError(step as TransportFailure, step)
  if (typeof step === 'string') return { status: 200, contentType: 'text/html', body: step }
  if ('status' in step && 'body' in step) return step as ApiAnswer
  return { status: 200, contentType: 'application/json', body: JSON.stringify(step) }
}

/** An error as CloudStack words it. */
export function failure(errorcode: number, errortext: string, more: Partial<ApiAnswer> = {}): ApiAnswer {
  const body = JSON.stringify({ errorresponse: { uuidList: [], errorcode, cserrorcode: 9999, errortext } })
  return { status: errorcode, contentType: 'application/json', body, ...more }
}
