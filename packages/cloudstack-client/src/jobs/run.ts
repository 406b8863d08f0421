import type { AnyCommand, Clock } from '../api/index.ts'
import type { Caller } from '../calls/caller.ts'
import type { Deadline } from '../calls/deadline.ts'
import type { StartedJob } from '../client.ts'
import { CloudStackError } from '../errors/cloudstack-error.ts'
import { errorFromAnswer } from '../errors/from-answer.ts'
import { type AnswerBody, isObject } from '../wire/read-envelope.ts'
import { unwrapEntity } from '../wire/unwrap.ts'
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
  return job === undefined ? successful<A>(command.name, unwrapEntity(body, command.key)) : finishJob(job, deadline, parts)
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
    hint,
  })
}

export async function finishJob<A>(job: StartedJob<A>, deadline: Deadline, { call, clock }: Parts): Promise<A> {
  const result = await waitForJob(job, deadline, call, clock)
  return successful<A>(job.command, unwrapEntity(result, job.key), job.jobId)
}

function jobOf<A>({ name, key }: AnyCommand, body: AnswerBody): StartedJob<A> | undefined {
  const { jobid, id } = body
  if (typeof jobid !== 'string') return undefined
  return { command: name, jobId: jobid, id: typeof id === 'string' ? id : undefined, key }
}

/** `{"success":false}` comes with status 200, and is a failure nevertheless. */
function successful<A>(command: string, answer: unknown, jobId?: string): A {
  if (isObject(answer) && answer['success'] === false) {
    throw errorFromAnswer({ command, httpStatus: 530, body: answer, ...(jobId === undefined ? {} : { jobId }) })
  }
  return answer as A
}
