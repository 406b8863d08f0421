// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface GetDiagnosticsDataAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly url?: string
}

export interface RunDiagnosticsAnswer {
  readonly exitcode?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly stderr?: string
  readonly stdout?: string
}
