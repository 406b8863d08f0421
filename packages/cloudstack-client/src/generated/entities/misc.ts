// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ElastistorInterface {
  readonly compression?: string
  readonly deduplication?: string
  readonly graceallowed?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sync?: string
}
