import type { ApiAnswer, ApiRequest, Clock, Transport } from 'cloudstack-client/api'
import type { Answer, CpiRequest, Log } from 'cpi-core'
import { reasonOf } from 'cpi-core/errors'
import type { Redact } from '../redactor.ts'
import { clean, cleanForm } from './clean.ts'
import type { TraceDocument, TraceEntry } from './trace-document.ts'

/** Beyond this number entries are only counted: a call that polls for hours must not fill the disk. */
const MOST_ENTRIES = 2000

export interface Recorder {
  readonly transport: (inner: Transport) => Transport
  readonly clock: (inner: Clock) => Clock
  readonly log: (inner: Log) => Log
  /** Ends the story. */
  document(answer: Answer): TraceDocument
}

export function createRecorder(request: CpiRequest, redact: Redact, nowMs: () => number): Recorder {
  const startMs = nowMs()
  const entries: TraceEntry[] = []
  let omitted = 0
  const add = (entry: TraceEntry) => {
    if (entries.length < MOST_ENTRIES) entries.push(entry)
    else omitted += 1
  }
  const since = (begunMs: number) => ({ atMs: begunMs - startMs, durationMs: nowMs() - begunMs })
  const line =
    (inner: Log['warn']): Log['warn'] =>
    (message, fields) => {
      add({ kind: 'log', ...since(nowMs()), what: redact(message) })
      inner(message, fields)
    }
  return {
    transport: (inner) => ({
      send: async (sent) =>
        recorded(
          async () => inner.send(sent),
          (outcome, begunMs) => add({ ...since(begunMs), ...describeCall(sent, outcome, redact) }),
          nowMs,
        ),
      upload: async (sent) =>
        recorded(
          async () => inner.upload(sent),
          (outcome, begunMs) =>
            add({ kind: 'upload', ...since(begunMs), what: `${sent.fileName}, ${sent.sizeBytes} bytes`, ...statusOf(outcome, redact) }),
          nowMs,
        ),
    }),
    clock: (inner) => ({
      ...inner,
      async sleepMs(durationMs, signal) {
        const begunMs = nowMs()
        try {
          await inner.sleepMs(durationMs, signal)
        } finally {
          add({ kind: 'wait', ...since(begunMs), what: `${Math.round(durationMs)} ms` })
        }
      },
    }),
    log: (inner) => ({
      debug: inner.debug,
      info: inner.info,
      warn: line(inner.warn),
    }),
    document: ({ result, error }) => ({
      version: 1,
      method: request.method,
      requestId: request.requestId,
      directorUuid: request.directorUuid,
      startedAt: new Date(startMs).toISOString(),
      durationMs: nowMs() - startMs,
      arguments: clean(request.arguments, redact),
      result: clean(result, redact),
      error: error === null ? undefined : redact(`${error.type}: ${error.message}`),
      entries: entries.toSorted((left, right) => left.atMs - right.atMs),
      omitted,
    }),
  }
}

type Outcome = { readonly answer: ApiAnswer } | { readonly error: unknown }

async function recorded(
  send: () => Promise<ApiAnswer>,
  add: (outcome: Outcome, begunMs: number) => void,
  nowMs: () => number,
): Promise<ApiAnswer> {
  const begunMs = nowMs()
  try {
    const answer = await send()
    add({ answer }, begunMs)
    return answer
  } catch (error) {
    add({ error }, begunMs)
    throw error
  }
}

function describeCall({ body }: ApiRequest, outcome: Outcome, redact: Redact): Omit<TraceEntry, 'atMs' | 'durationMs'> {
  const what = new URLSearchParams(body).get('command') ?? ''
  const parameters = cleanForm(body, redact)
  const answer = 'answer' in outcome ? parsed(outcome.answer.body) : undefined
  const jobId = parameters['jobid'] ?? jobIdIn(answer)
  return {
    kind: kindOf(what),
    what,
    parameters,
    ...statusOf(outcome, redact),
    ...(jobId === undefined ? {} : { jobId }),
    ...(answer === undefined ? {} : { answer: clean(answer, redact) }),
  }
}

function kindOf(command: string): TraceEntry['kind'] {
  if (command === 'queryAsyncJobResult') return 'poll'
  return command.startsWith('list') ? 'look-up' : 'request'
}

function statusOf(outcome: Outcome, redact: Redact): { readonly status: number } | { readonly error: string } {
  return 'answer' in outcome ? { status: outcome.answer.status } : { error: redact(reasonOf(outcome.error)) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // A proxy's page is shown as it is.
    return body
  }
}

function jobIdIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  const [inner] = Object.values(answer)
  const jobId = typeof inner === 'object' && inner !== null && 'jobid' in inner ? inner.jobid : undefined
  return typeof jobId === 'string' ? jobId : undefined
}
