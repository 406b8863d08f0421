// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface BigSwitchBcfDevice {
  readonly bcfdeviceid?: string
  readonly bigswitchdevicename?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nat?: boolean
  readonly password?: string
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly username?: string
}
