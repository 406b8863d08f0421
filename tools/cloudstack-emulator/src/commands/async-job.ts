import { listAsyncJobs, queryAsyncJobResult } from 'cloudstack-client/api'
import { isRootAdmin, mayActFor } from '../cloud/caller.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { viewJob } from '../views/job.ts'
import { list, listing, sync } from './define.ts'
import { select } from './select.ts'

const recorded = { evidence: 'recorded' } as const

export const jobCommands = [
  sync(queryAsyncJobResult, recorded, (call, { jobid }) => {
    const job = call.cloud.jobs.get(jobid)
    if (job === undefined) throw invalid(`Unable to find a job by id ${jobid}`)
    if (!isRootAdmin(call.caller) && !mayActFor(call.cloud, call.caller, job.accountId)) {
      throw new CloudProblem('permission-denied', `Permission denied. Invalid account id ${job.accountId} for job ${job.id}`)
    }
    return viewJob(call, job)
  }),

  list(listAsyncJobs, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.jobs).filter((row) => row.status === 0),
      (row) => viewJob(call, row),
    ),
  ),
]
