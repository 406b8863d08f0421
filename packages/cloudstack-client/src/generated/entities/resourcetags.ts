// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface StorageTag {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly poolid?: number
}

export interface Tag {
  readonly account?: string
  readonly customer?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly key?: string
  readonly project?: string
  readonly projectid?: string
  readonly resourceid?: string
  readonly resourcetype?: string
  readonly value?: string
}
