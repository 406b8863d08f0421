// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AssociateUcsProfileToBladeAnswer {
  readonly bladedn?: string
  readonly hostid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly profiledn?: string
  readonly ucsmanagerid?: string
}

export interface UcsBlade {
  readonly bladedn?: string
  readonly hostid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly profiledn?: string
  readonly ucsmanagerid?: string
}

export interface UcsManager {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly url?: string
  readonly zoneid?: string
}

export interface UcsProfile {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly ucsdn?: string
}
