// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface GetApiLimitAnswer {
  readonly account?: string
  readonly accountid?: string
  readonly apiAllowed?: number
  readonly apiIssued?: number
  readonly expireAfter?: number
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface ResourceLimit {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly max?: number
  readonly project?: string
  readonly projectid?: string
  readonly resourcetype?: string
  readonly resourcetypename?: string
  readonly tag?: string
}

export interface UpdateResourceCountAnswer {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly resourcecount?: number
  readonly resourcetype?: string
  readonly resourcetypename?: string
  readonly tag?: string
}
