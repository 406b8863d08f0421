// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface StartRollingMaintenanceAnswer {
  readonly details?: string
  readonly hostsskipped?: readonly StartRollingMaintenanceResponseHostsskipped[]
  readonly hostsupdated?: readonly StartRollingMaintenanceResponseHostsupdated[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly success?: boolean
}

export interface StartRollingMaintenanceResponseHostsskipped {
  readonly hostid?: string
  readonly hostname?: string
  readonly reason?: string
}

export interface StartRollingMaintenanceResponseHostsupdated {
  readonly enddate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly output?: string
  readonly startdate?: string
}
