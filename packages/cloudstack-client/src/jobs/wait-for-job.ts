import { type Clock, queryAsyncJobResult } from '../api/index.ts'
import type { Caller } from '../calls/caller.ts'
import { type Deadline, pauseMs } from '../calls/deadline.ts'
import { CloudStackError, type CloudStackErrorKind } from '../errors/cloudstack-error.ts'
import { errorFromJobResult } from '../errors/from-answer.ts'
import { type AnswerBody, isObject } from '../wire/read-envelope.ts'
import { pollDelayMs } from './backoff.ts'

const RUNNING = 0
const SUCCEEDED = 1

/** Failures of a poll that do not pass: the job is unknown, or this account may not query it. */
const FINAL: readonly CloudStackErrorKind[] = ['not-found', 'not-authenticated', 'not-allowed', 'invalid-request', 'cancelled']

interface Job {
  readonly command: string
  readonly jobId: string
}

/**
 * Polls a job until it has ended; failed polls are tolerated until the deadline.
 * @returns the job's result
 * @throws {CloudStackError} the job's own failure; `timed-out` when the deadline passes, with the last failed poll as its cause
 */
export async function waitForJob({ command, jobId }: Job, deadline: Deadline, call: Caller, clock: Clock): Promise<AnswerBody> {
  const startMs = clock.nowMs()
  let lastFailure: CloudStackError | undefined
  while (deadline.remainingMs() > 0) {
    await pauseMs(Math.min(pollDelayMs(clock.nowMs() - startMs), deadline.remainingMs()), deadline, clock)
    const job = await poll(jobId, deadline, call)
    if (job instanceof CloudStackError) lastFailure = job
    else if (job['jobstatus'] === SUCCEEDED) return isObject(job['jobresult']) ? job['jobresult'] : {}
    else if (job['jobstatus'] !== RUNNING) throw errorFromJobResult(command, jobId, job['jobresult'])
  }
  throw new CloudStackError(
    `${command} did not end within ${deadline.timeoutMs / 1000} s; its job ${jobId} may still be running`,
    { kind: 'timed-out', command, jobId, retryable: false, hint: 'look up the resource before deciding what to do' },
    lastFailure === undefined ? {} : { cause: lastFailure },
  )
}

/** Polls once. A transient failure is returned, not thrown: the job goes on regardless. */
async function poll(jobId: string, deadline: Deadline, call: Caller): Promise<AnswerBody | CloudStackError> {
  try {
    return await call(queryAsyncJobResult, { jobid: jobId }, deadline)
  } catch (error) {
    if (error instanceof CloudStackError && !FINAL.includes(error.kind)) return error
    throw error
  }
}
