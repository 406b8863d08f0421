// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AsyncJob {
  readonly account?: string
  readonly accountid?: string
  readonly cmd?: string
  readonly completed?: string
  readonly created?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobinstanceid?: string
  readonly jobinstancetype?: string
  readonly jobprocstatus?: number
  readonly jobresult?: unknown
  readonly jobresultcode?: number
  readonly jobresulttype?: string
  readonly jobstatus?: number
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly userid?: string
}

export interface QueryAsyncJobResultAnswer {
  readonly account?: string
  readonly accountid?: string
  readonly cmd?: string
  readonly completed?: string
  readonly created?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobinstanceid?: string
  readonly jobinstancetype?: string
  readonly jobprocstatus?: number
  readonly jobresult?: unknown
  readonly jobresultcode?: number
  readonly jobresulttype?: string
  readonly jobstatus?: number
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly userid?: string
}
