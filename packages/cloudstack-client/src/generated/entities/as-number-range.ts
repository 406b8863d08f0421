// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ASNRange {
  readonly created?: string
  readonly endasn?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly startasn?: number
  readonly zoneid?: string
}
