import type { AnyCommand, Clock } from '../api/index.ts'
import type { Caller } from '../calls/caller.ts'
import type { Deadline } from '../calls/deadline.ts'
import type { StartedJob } from '../client.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import { errorFromAnswer } from '../errors/from-answer.ts'
import { errorFromUnsound } from '../errors/from-unsound.ts'
import { type AnswerBody, isObject } from '../wire/read-envelope.ts'
import { faultOf, saysNothing, unwrapEntity } from '../wire/unwrap.ts'
import { waitForJob } from './wait-for-job.ts'

interface Parts {
  readonly call: Caller
  readonly clock: Clock
}

/**
 * Runs a command and waits for its job if it has one. The answer decides whether it has: between versions of CloudStack some
 * commands have become jobs, and some have ceased to be.
 */
export async function runToEnd<A>(command: AnyCommand, parameters: object, deadline: Deadline, parts: Parts): Promise<A> {
  const body = await parts.call(command, parameters, deadline)
  const job = jobOf<A>(command, body)
  return job === undefined ? successful<A>(command, body) : finishJob(job, deadline, parts)
}

/** @throws {CloudStackError} `unreadable-answer` if the answer names no job */
export async function startJob<A>(command: AnyCommand, parameters: object, deadline: Deadline, parts: Parts): Promise<StartedJob<A>> {
  const job = jobOf<A>(command, await parts.call(command, parameters, deadline))
  if (job !== undefined) return job
  const hint = 'this version of CloudStack carries the command out at once: use run'
  throw new CloudStackError(`${command.name} did not start a job`, {
    kind: 'unreadable-answer',
    command: command.name,
    retryable: false,
    isUncertain: true,
    hint,
  })
}

export async function finishJob<A>(job: StartedJob<A>, deadline: Deadline, { call, clock }: Parts): Promise<A> {
  const result = await waitForJob(job, deadline, call, clock)
  return successful<A>({ name: job.command, key: job.key }, result, job)
}

function jobOf<A>({ name, key }: AnyCommand, body: AnswerBody): StartedJob<A> | undefined {
  const { jobid, id } = body
  if (typeof jobid !== 'string') return undefined
  return { command: name, jobId: jobid, id: typeof id === 'string' ? id : undefined, key }
}

/** Commands whose caller goes on with the id of what they made. */
const MAKES_ONE = /^(create|deploy|associate)/

/** Entities without an id in every version of CloudStack. */
const WITHOUT_ID: readonly (string | undefined)[] = [undefined, 'keypair']

/** `{"success":false}` comes with status 200, and is a failure nevertheless. */
function successful<A>(
  { name, key }: { readonly name: string; readonly key?: string | undefined },
  body: AnswerBody,
  job?: StartedJob<A>,
): A {
  const answer = unwrapEntity(body, key)
  const ended = job === undefined ? {} : { jobId: job.jobId }
  if (isObject(answer) && answer['success'] === false) throw errorFromAnswer({ command: name, httpStatus: 530, body: answer, ...ended })
  const isMade = MAKES_ONE.test(name) && !WITHOUT_ID.includes(key)
  const fault = saysNothing(body, key) ? 'it holds no result' : faultOf(answer, isMade)
  if (fault !== undefined) throw errorFromUnsound(name, fault, undefined, job)
  return answer as A
}
