// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface NetworkDevice {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
}
