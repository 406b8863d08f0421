// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ListInfrastructureAnswer {
  readonly alerts?: number
  readonly backuprepositories?: number
  readonly clusters?: number
  readonly cpusockets?: number
  readonly hosts?: number
  readonly ilbvms?: number
  readonly imagestores?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managementservers?: number
  readonly objectstores?: number
  readonly pods?: number
  readonly routers?: number
  readonly storagepools?: number
  readonly systemvms?: number
  readonly zones?: number
}
