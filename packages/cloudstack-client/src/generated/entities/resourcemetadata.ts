// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface DetailOption {
  readonly details?: Readonly<Record<string, string>>
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface GetVolumeSnapshotDetailsAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly volumeiScsiName?: string
}

export interface ResourceDetail {
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
