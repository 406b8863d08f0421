// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface CreateConsoleEndpointAnswer {
  readonly details?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly success?: boolean
  readonly url?: string
  readonly websocket?: unknown
}
