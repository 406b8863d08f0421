import { ApiError, type ApiErrorKind, reasonOf } from '../api-error.ts'
import type { JobRow } from '../database/core-rows.ts'
import type { Outside } from '../hypervisor/hypervisor.ts'
import type { Caller } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { jobDurationMs } from './durations.ts'

/** The work of an accepted job. `begin` and `finish` throw whatever can still go wrong. */
export interface JobPlan {
  /** The id of the new resource, if the command creates one. */
  readonly id?: string
  /** The resource that the job reports; for some commands only its type (recorded). */
  readonly instance?: { readonly type: string; readonly id?: string }
  /** Jobs with the same queue, such as a machine's id, run one after the other. */
  readonly queue?: string
  readonly durationMs?: number
  /** Runs at the start: checks, and sets the state that is seen while the job runs. */
  readonly begin?: () => void
  /** What happens between the two to real machines and disks, which takes its own time instead of an emulated one. */
  readonly outside?: () => Outside
  /** Runs at the end: sets the new state and returns the job's result. */
  readonly finish: () => Readonly<Record<string, unknown>>
  /** What follows from the new state for real machines; the job ends when that has ended. */
  readonly completed?: () => Outside
  /** Cleans up after a failure. A job that failed before `begin` completed must not undo another job's work. */
  readonly abandon?: (hasBegun: boolean) => void
}

/** An injected fault of a job. */
export interface JobFault {
  readonly error?: ApiError
  readonly extraMs?: number
}

/** The stored result of a failed job. */
export interface JobFailure {
  readonly kind: ApiErrorKind
  readonly text: string
  readonly plain: boolean
}

/** CloudStack removes finished jobs after that time (its setting job.expire.minutes). */
const KEPT_MS = 1440 * 60_000

/** Jobs are in the order in which they began, so that only the first ones can be old enough. */
function removeExpired(cloud: Cloud): void {
  for (const job of cloud.jobs.all()) {
    if (job.completedMs === undefined || cloud.nowMs() - job.completedMs < KEPT_MS) return
    cloud.jobs.remove(job.id, { forget: true })
  }
}

export function startJob(cloud: Cloud, caller: Caller, command: string, plan: JobPlan, fault: JobFault = {}): JobRow {
  removeExpired(cloud)
  const nowMs = cloud.nowMs()
  const startMs = Math.max(nowMs, plan.queue === undefined ? 0 : (cloud.busyUntilMs.get(plan.queue) ?? 0))
  const endMs = startMs + durationOf(cloud, command, plan) + (fault.extraMs ?? 0)
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
    dueMs: endMs,
    completedMs: undefined,
  })
  const queue = plan.queue ?? job.id
  const steps = stepsOf(cloud, job, plan, fault)
  // Both are scheduled now: the next job in the queue begins at the moment when this one ends, and must find its work done.
  cloud.scheduler.at(startMs, () => cloud.jobQueues.run(queue, steps.begin))
  cloud.scheduler.at(endMs, () => cloud.jobQueues.run(queue, steps.finish))
  return job
}

function durationOf(cloud: Cloud, command: string, { outside, durationMs }: JobPlan): number {
  if (outside !== undefined && cloud.hypervisor.isReal) return 0
  return durationMs ?? jobDurationMs(command, cloud.settings['emulator.measured.durations'])
}

/** The two steps of a job, which hold its queue while there is work outside of the database. */
function stepsOf(cloud: Cloud, job: JobRow, plan: JobPlan, fault: JobFault): { readonly begin: () => void; readonly finish: () => void } {
  const queue = plan.queue ?? job.id
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
  const after = (work: Outside, next: () => void) => {
    if (work === undefined) return next()
    cloud.jobQueues.hold(queue, work, (failure) =>
      attempt(() => {
        if (failure !== undefined) throw failure.cause
        next()
      }),
    )
  }
  return {
    begin: () =>
      attempt(() => {
        plan.begin?.()
        hasBegun = true
        after(plan.outside?.(), () => undefined)
      }),
    finish: () =>
      attempt(() => {
        const result = plan.finish()
        after(plan.completed?.(), () => after(cloud.hypervisor.settle(), () => succeed(cloud, job, result)))
      }),
  }
}

function succeed(cloud: Cloud, job: JobRow, result: Readonly<Record<string, unknown>>): void {
  cloud.jobs.update(job.id, { status: 1, result, completedMs: cloud.nowMs() })
}

function failJob(cloud: Cloud, job: JobRow, error: unknown, abandon: () => void): void {
  const failure = error instanceof ApiError ? error : new ApiError('runtime', reasonOf(error))
  abandon()
  // A job reports denied permission like any internal failure (recorded).
  const kind = failure.kind === 'permission-denied' ? 'runtime' : failure.kind
  endWith(cloud, job, { kind, text: failure.message, plain: failure.plain })
}

/** Fails all running jobs, as a restarted management server does. */
export function failInterruptedJobs(cloud: Cloud): void {
  for (const job of cloud.jobs.all()) {
    if (job.status !== 0) continue
    endWith(cloud, job, { kind: 'runtime', text: 'job cancelled because of management server restart or shutdown', plain: false })
  }
}

function endWith(cloud: Cloud, job: JobRow, failure: JobFailure): void {
  cloud.jobs.update(job.id, { status: 2, result: failure, completedMs: cloud.nowMs() })
}
