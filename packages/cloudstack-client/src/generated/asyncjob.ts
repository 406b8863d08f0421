// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { AsyncJob, QueryAsyncJobResultAnswer } from './entities/asyncjob.ts'

export interface ListAsyncJobsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly managementserverid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly resourceid?: string | undefined
  readonly resourcetype?: string | undefined
  readonly startdate?: string | undefined
}

export const listAsyncJobs = /* @__PURE__ */ describeCommand<'list', ListAsyncJobsParameters, AsyncJob>({
  name: 'listAsyncJobs',
  kind: 'list',
  key: 'asyncjobs',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    managementserverid: 'uuid@4.19',
    page: 'int',
    pagesize: 'int',
    resourceid: 'string@4.22.1',
    resourcetype: 'string@4.22.1',
    startdate: 'date',
  },
})

export interface QueryAsyncJobResultParameters {
  readonly jobid: string
  readonly resourceid?: string | undefined
  readonly resourcetype?: string | undefined
}

export const queryAsyncJobResult = /* @__PURE__ */ describeCommand<'sync', QueryAsyncJobResultParameters, QueryAsyncJobResultAnswer>({
  name: 'queryAsyncJobResult',
  kind: 'sync',
  parameters: {
    jobid: 'uuid!',
    resourceid: 'string@4.22.1',
    resourcetype: 'string@4.22.1',
  },
})
