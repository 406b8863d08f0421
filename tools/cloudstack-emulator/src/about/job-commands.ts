import { listAsyncJobs, queryAsyncJobResult } from 'cloudstack-client/api'
import { list, listing, sync } from '../api/define.ts'
import { hasKeyword, select } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { describeAccount, isRootAdmin, mayActFor } from '../core/caller.ts'
import { commandClass } from './command-class.ts'
import { viewJob } from './job-view.ts'

const recorded = { evidence: 'recorded' } as const

export const jobCommands = [
  sync(queryAsyncJobResult, recorded, (call, { jobid }) => {
    const job = call.cloud.jobs.get(jobid)
    if (job === undefined) throw invalid(`Unable to find a job by id ${jobid}`)
    if (!isRootAdmin(call.caller) && !mayActFor(call.cloud, call.caller, job.accountId)) {
      throw new ApiError(
        'permission-denied',
        `Account ${describeAccount(call.caller.account)} is not authorized to see job id=${job.number}`,
      )
    }
    return viewJob(call, job)
  }),

  list(listAsyncJobs, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.jobs).filter(
        (row) =>
          row.status === 0 &&
          hasKeyword(parameters.keyword, commandClass(row.command, row.asAdmin)) &&
          (parameters.startdate === undefined || row.createdMs >= Date.parse(parameters.startdate)),
      ),
      (row) => viewJob(call, row),
    ),
  ),
]
