import { ApiError, type ApiErrorKind } from '../api-error.ts'
import type { JobRow } from '../database/core-rows.ts'
import type { Caller } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { jobDurationMs } from './durations.ts'

/** What an accepted job will do. Everything that can still go wrong is thrown by `begin` or `finish`. */
export interface JobPlan {
  /** The new thing's id, where the command makes one. */
  readonly id?: string
  /** What the job says it works on; some commands name the kind but not the thing (recorded). */
  readonly instance?: { readonly type: string; readonly id?: string }
  /** Jobs with the same queue run one after the other: a machine's id. */
  readonly queue?: string
  readonly durationMs?: number
  /** When its turn comes: checks, and the state that is seen while it runs. */
  readonly begin?: () => void
  /** When its time is over: the new state. Answers what the job's result shows. */
  readonly finish: () => Readonly<Record<string, unknown>>
  /** What remains when it fails; a job that was refused before it began must leave alone what another one did. */
  readonly abandon?: (hasBegun: boolean) => void
}

/** What a test asked to happen to a job. */
export interface JobFault {
  readonly error?: ApiError
  readonly extraMs?: number
}

/** What a failed job keeps as its result. */
export interface JobFailure {
  readonly kind: ApiErrorKind
  readonly text: string
  readonly plain: boolean
}

export function startJob(cloud: Cloud, caller: Caller, command: string, plan: JobPlan, fault: JobFault = {}): JobRow {
  const nowMs = cloud.nowMs()
  const startMs = Math.max(nowMs, plan.queue === undefined ? 0 : (cloud.busyUntilMs.get(plan.queue) ?? 0))
  const endMs = startMs + (plan.durationMs ?? jobDurationMs(command)) + (fault.extraMs ?? 0)
  if (plan.queue !== undefined) cloud.busyUntilMs.set(plan.queue, endMs)
  const job = cloud.jobs.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('jobs'),
    command,
    accountId: caller.account.id,
    userId: caller.user.id,
    asAdmin: caller.roleType === 'Admin',
    instanceType: plan.instance?.type,
    instanceId: plan.instance?.id,
    status: 0,
    resultCode: 0,
    result: undefined,
    createdMs: nowMs,
    completedMs: undefined,
  })
  let hasBegun = false
  const attempt = (work: () => void) => {
    if (cloud.jobs.get(job.id)?.status !== 0) return
    try {
      if (fault.error !== undefined) throw fault.error
      work()
    } catch (error) {
      failJob(cloud, job, error, () => plan.abandon?.(hasBegun))
    }
  }
  const begin = () => {
    plan.begin?.()
    hasBegun = true
  }
  // Both are put down now: what waits in the queue begins at this job's end, and must find its work done.
  cloud.scheduler.at(startMs, () => attempt(begin))
  cloud.scheduler.at(endMs, () => attempt(() => succeed(cloud, job, plan.finish())))
  return job
}

function succeed(cloud: Cloud, job: JobRow, result: Readonly<Record<string, unknown>>): void {
  cloud.jobs.update(job.id, { status: 1, result, completedMs: cloud.nowMs() })
}

function failJob(cloud: Cloud, job: JobRow, error: unknown, abandon: () => void): void {
  const problem = error instanceof ApiError ? error : new ApiError('runtime', error instanceof Error ? error.message : String(error))
  abandon()
  // What a job may not do is reported like any inner failure (recorded).
  const kind = problem.kind === 'permission-denied' ? 'runtime' : problem.kind
  endWith(cloud, job, { kind, text: problem.message, plain: problem.plain })
}

/** A management server that starts again fails the jobs it finds running. */
export function failInterruptedJobs(cloud: Cloud): void {
  for (const job of cloud.jobs.all()) {
    if (job.status !== 0) continue
    endWith(cloud, job, { kind: 'runtime', text: 'job cancelled because of management server restart or shutdown', plain: false })
  }
}

function endWith(cloud: Cloud, job: JobRow, failure: JobFailure): void {
  cloud.jobs.update(job.id, { status: 2, result: failure, completedMs: cloud.nowMs() })
}
