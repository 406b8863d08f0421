import type { Cloud } from '../core/cloud.ts'
import type { JobFailure } from '../core/jobs.ts'
import type { JobRow } from '../database/core-rows.ts'
import { withoutSecrets } from '../wire/secrets.ts'
import type { Names } from './names.ts'

const STATES = ['running', 'succeeded', 'failed'] as const

/** More are only counted: a page that shows all jobs of a long run would be slow. */
const MOST_JOBS = 1_000

/** The newest first. */
export function newestJobs(cloud: Cloud): readonly JobRow[] {
  return [...cloud.jobs.all()].slice(-MOST_JOBS).reverse()
}

export function jobIn(cloud: Cloud, names: Names, row: JobRow) {
  return {
    id: row.id,
    number: row.number,
    command: row.command,
    account: names.account(row.accountId),
    state: STATES[row.status],
    percent: row.status === 0 ? percentOf(row, cloud.nowMs()) : 100,
    createdMs: row.createdMs,
    endMs: row.completedMs ?? row.dueMs,
    instanceType: row.instanceType,
    instanceId: row.instanceId,
    error: row.status === 2 ? (row.result as JobFailure).text : undefined,
  }
}

/** How much of its time has passed: emulated work has no other measure. */
function percentOf({ createdMs, dueMs }: JobRow, nowMs: number): number {
  if (dueMs === undefined || dueMs <= createdMs) return 0
  return Math.min(99, Math.max(0, Math.floor((100 * (nowMs - createdMs)) / (dueMs - createdMs))))
}

/** The result of a job that has ended, as JSON without secrets; undefined for other jobs. */
export function resultOf(cloud: Cloud, id: string): string | undefined {
  const result = cloud.jobs.get(id)?.result
  return result === undefined ? undefined : withoutSecrets(JSON.stringify(result, undefined, 2))
}
