// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ChangeOutOfBandManagementPasswordAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface ConfigureOutOfBandManagementAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface IssueOutOfBandManagementPowerActionAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}
