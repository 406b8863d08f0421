// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface Alert {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sent?: string
  readonly type?: number
}

export interface AlertType {
  readonly description?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sent?: string
  readonly type?: number
}
