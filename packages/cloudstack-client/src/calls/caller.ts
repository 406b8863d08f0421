import { type AnyCommand, type ApiAnswer, type Clock, type Transport, TransportError } from '../api/index.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import { errorFromAnswer } from '../errors/from-answer.ts'
import { errorFromTransport, errorFromUnreadable } from '../errors/from-transport.ts'
import { errorFromUnsound } from '../errors/from-unsound.ts'
import { explainSkew, withoutSecrets } from '../errors/refine.ts'
import { encodeParameters } from '../wire/encode-parameters.ts'
import { formBody } from '../wire/form.ts'
import { type AnswerBody, readEnvelope } from '../wire/read-envelope.ts'
import { redactParameters, secretValues } from '../wire/redaction.ts'
import { makeSound, UnsoundBody } from '../wire/sound-body.ts'
import type { Authentication } from './authentication.ts'
import type { CallObserver } from './call-record.ts'
import type { ConcurrencyLimit } from './concurrency-limit.ts'
import { type Deadline, pauseMs, refuseIfCancelled } from './deadline.ts'
import { isRead } from './retry.ts'
import { createRetryPolicy, type Failure } from './retry-policy.ts'

export interface CallerParts {
  readonly endpoint: string
  readonly transport: Transport
  readonly clock: Clock
  readonly authentication: Authentication
  readonly concurrencyLimit: ConcurrencyLimit
  readonly defaultParameters: Readonly<Record<string, unknown>>
  /** Limit for one request of a read; a command that changes something gets all the time that remains. */
  readonly requestTimeoutMs: number
  /** How long refused connections are waited out. */
  readonly unreachableMs: number
  readonly onCall: CallObserver
}

/** Sends a command, with retries where they are safe, until it is answered or the deadline passes. @throws {CloudStackError} */
export type Caller = (command: AnyCommand, parameters: object, deadline: Deadline) => Promise<AnswerBody>

interface Attempt {
  readonly command: AnyCommand
  readonly parameters: Readonly<Record<string, string>>
  readonly deadline: Deadline
  readonly number: number
}

type Outcome = { readonly body: AnswerBody } | Failure

export function createCaller(parts: CallerParts): Caller {
  return async (command, given, deadline) => {
    const parameters = encode(command, { ...known(parts.defaultParameters, command), ...given })
    const pauseAfter = createRetryPolicy(parts, deadline)
    for (let number = 1; ; number += 1) {
      refuseIfCancelled(deadline)
      const outcome = await observe(parts, { command, parameters, deadline, number })
      if ('body' in outcome) return outcome.body
      await pauseMs(pauseAfter(outcome), deadline, parts.clock)
    }
  }
}

function encode(command: AnyCommand, parameters: object): Record<string, string> {
  try {
    return encodeParameters(command, parameters)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new CloudStackError(error.message, { kind: 'invalid-request', command: command.name, retryable: false }, { cause: error })
  }
}

function known(defaults: Readonly<Record<string, unknown>>, command: AnyCommand): Record<string, unknown> {
  return Object.fromEntries(Object.entries(defaults).filter(([name]) => Object.hasOwn(command.parameters, name)))
}

async function observe(parts: CallerParts, attempt: Attempt): Promise<Outcome> {
  const startMs = parts.clock.monotonicMs()
  const outcome = await parts.concurrencyLimit.runWithin(() => trySending(parts, attempt), attempt.deadline)
  const secrets = [...parts.authentication.secrets(), ...secretValues(attempt.parameters)]
  const clean = 'error' in outcome ? { ...outcome, error: withoutSecrets(outcome.error, secrets) } : outcome
  const jobId = jobIdOf(attempt, clean)
  const httpStatus = 'error' in clean ? clean.error.httpStatus : 200
  parts.onCall({
    command: attempt.command.name,
    parameters: redactParameters(attempt.parameters),
    durationMs: Math.round(parts.clock.monotonicMs() - startMs),
    outcome: 'error' in clean ? clean.error.kind : 'ok',
    attempt: attempt.number,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(jobId === undefined ? {} : { jobId }),
  })
  return clean
}

function jobIdOf({ command, parameters }: Attempt, outcome: Outcome): string | undefined {
  if (command.name === 'queryAsyncJobResult') return parameters['jobid']
  const jobId = 'body' in outcome ? outcome.body['jobid'] : undefined
  return typeof jobId === 'string' ? jobId : undefined
}

async function trySending(parts: CallerParts, { command, parameters, deadline }: Attempt): Promise<Outcome> {
  const { name } = command
  try {
    const answer = await send(parts, name, parameters, deadline)
    const envelope = readEnvelope(answer, command.envelope)
    if (!envelope.readable) return { error: errorFromUnreadable(name, answer, envelope.start), answer }
    makeSound(envelope.body)
    if (answer.status < 300 && envelope.body['errorcode'] === undefined) return { body: envelope.body }
    const error = errorFromAnswer({ command: name, httpStatus: answer.status, body: envelope.body })
    return { error: explainSkew(error, answer.serverTimeMs, parts.clock.nowMs()), answer }
  } catch (error) {
    if (error instanceof TransportError) return { error: errorFromTransport(name, error, parts.endpoint) }
    if (error instanceof UnsoundBody) return { error: errorFromUnsound(name, error.message, error) }
    if (error instanceof CloudStackError) return { error }
    throw error
  }
}

async function send(
  parts: CallerParts,
  name: string,
  parameters: Readonly<Record<string, string>>,
  deadline: Deadline,
): Promise<ApiAnswer> {
  const request = { command: name, response: 'json', ...parameters }
  const authorised = await parts.authentication.authorise(request, deadline)
  const remainingMs = deadline.remainingMs()
  return parts.transport.send({
    body: formBody(authorised.parameters),
    timeoutMs: Math.max(1, isRead(name) ? Math.min(parts.requestTimeoutMs, remainingMs) : remainingMs),
    ...(authorised.cookie === undefined ? {} : { cookie: authorised.cookie }),
    ...(deadline.signal === undefined ? {} : { signal: deadline.signal }),
  })
}
