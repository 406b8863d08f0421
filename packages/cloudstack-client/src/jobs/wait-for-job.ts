import { type Clock, queryAsyncJobResult } from '../api/index.ts'
import { usualDurationMs } from '../api/usual-duration.ts'
import type { Caller } from '../calls/caller.ts'
import { type Deadline, pauseMs } from '../calls/deadline.ts'
import { CloudStackError, type CloudStackErrorKind } from '../errors/cloudstack-error.ts'
import { errorFromJobResult } from '../errors/from-answer.ts'
import { errorFromUnsound } from '../errors/from-unsound.ts'
import { causeOf, detailsOf } from '../errors/refine.ts'
import { type AnswerBody, isObject } from '../wire/read-envelope.ts'
import { pollDelayMs } from './backoff.ts'

const RUNNING = 0
const SUCCEEDED = 1

/** Failures of a poll that do not pass: the job is unknown, or this account may not query it. */
const FINAL: readonly CloudStackErrorKind[] = ['not-found', 'not-authenticated', 'not-allowed', 'invalid-request', 'cancelled']

interface Job {
  readonly command: string
  readonly jobId: string
  /** Id of the thing that the job works on or makes. */
  readonly id: string | undefined
}

/**
 * Polls a job until it has ended; failed polls are tolerated until the deadline.
 * @returns the job's result
 * @throws {CloudStackError} the job's own failure; `timed-out` when the deadline passes, with the last failed poll as its cause. Any error
 * but the job's own is uncertain, and carries the ids of the job and of the thing
 */
export async function waitForJob(job: Job, deadline: Deadline, call: Caller, clock: Clock): Promise<AnswerBody> {
  try {
    return await pollToEnd(job, deadline, call, clock)
  } catch (error) {
    throw error instanceof CloudStackError && error.jobId === undefined ? abandoned(job, error) : error
  }
}

/** The wait has ended, the job has not: nobody can tell any more what becomes of it. */
function abandoned({ command, jobId, id }: Job, error: CloudStackError): CloudStackError {
  const thing = id === undefined ? '' : ` and its result ${id} may still appear`
  const { parameter: _ofPoll, ...details } = {
    ...detailsOf(error),
    kind: ofJob(error.kind),
    command,
    jobId,
    isUncertain: true,
    ...(id === undefined ? {} : { entityId: id }),
  }
  return new CloudStackError(`${error.message}; job ${jobId} of ${command} may still be running${thing}`, details, causeOf(error))
}

/** That the job is not found does not mean that the thing is not: who deletes it would be done. */
function ofJob(kind: CloudStackErrorKind): CloudStackErrorKind {
  return kind === 'not-found' || kind === 'invalid-request' ? 'internal-error' : kind
}

async function pollToEnd({ command, jobId, id }: Job, deadline: Deadline, call: Caller, clock: Clock): Promise<AnswerBody> {
  const usualMs = usualDurationMs(command)
  const startMs = clock.monotonicMs()
  let lastFailure: CloudStackError | undefined
  while (deadline.remainingMs() > 0) {
    await pauseMs(Math.min(pollDelayMs(clock.monotonicMs() - startMs, usualMs), deadline.remainingMs()), deadline, clock)
    const answer = await poll(jobId, deadline, call)
    if (answer instanceof CloudStackError) lastFailure = answer
    else if (answer['jobstatus'] === SUCCEEDED) return isObject(answer['jobresult']) ? answer['jobresult'] : {}
    else if (answer['jobstatus'] !== RUNNING) throw errorFromJobResult(command, jobId, answer['jobresult'])
  }
  throw new CloudStackError(
    `${command} did not end within ${deadline.timeoutMs / 1000} s; its job ${jobId} may still be running`,
    {
      kind: 'timed-out',
      command,
      jobId,
      retryable: false,
      isUncertain: true,
      ...(id === undefined ? {} : { entityId: id }),
      hint: 'look up the resource before deciding what to do',
    },
    lastFailure === undefined ? {} : { cause: lastFailure },
  )
}

/** Polls once. A transient failure is returned, not thrown: the job goes on regardless. */
async function poll(jobId: string, deadline: Deadline, call: Caller): Promise<AnswerBody | CloudStackError> {
  try {
    const answer = await call(queryAsyncJobResult, { jobid: jobId }, deadline)
    return typeof answer['jobstatus'] === 'number' ? answer : errorFromUnsound(queryAsyncJobResult.name, 'its jobstatus is not a number')
  } catch (error) {
    if (error instanceof CloudStackError && !FINAL.includes(error.kind)) return error
    throw error
  }
}
