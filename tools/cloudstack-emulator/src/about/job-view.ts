import { codeOf } from '../api/error-codes.ts'
import { date, domain, type View, type Viewer } from '../api/view.ts'
import type { JobFailure } from '../core/jobs.ts'
import type { JobRow } from '../database/core-rows.ts'
import { MANAGEMENT_SERVER } from '../infrastructure/management-server.ts'
import { commandClass } from './command-class.ts'

export function viewJob({ cloud }: Viewer, row: JobRow): View {
  const account = cloud.accounts.getIncludingRemoved(row.accountId)
  const place = account === undefined ? {} : domain(cloud, account.domainId)
  const failure = row.status === 2 ? (row.result as JobFailure) : undefined
  const code = failure === undefined ? 0 : codeOf(failure.kind)
  return {
    accountid: row.accountId,
    account: account?.name,
    domainid: place['domainid'],
    domainpath: place['domainpath'],
    userid: row.userId,
    cmd: commandClass(row.command, row.asAdmin),
    jobprocstatus: 0,
    jobresultcode: code,
    jobresulttype: row.status === 0 ? undefined : 'object',
    jobresult: failure === undefined ? row.result : { errorcode: code, errortext: failure.text },
    jobinstancetype: row.instanceType,
    jobinstanceid: row.instanceId,
    created: date(row.createdMs),
    completed: date(row.completedMs),
    jobid: row.id,
    jobstatus: row.status,
    // Shown only while the job is running.
    ...(row.status === 0 ? MANAGEMENT_SERVER : {}),
  }
}
