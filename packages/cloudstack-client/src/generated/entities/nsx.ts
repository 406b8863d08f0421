// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface NsxController {
  readonly edgecluster?: string
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly nsxprovideruuid?: string
  readonly port?: string
  readonly tier0gateway?: string
  readonly transportzone?: string
  readonly zoneid?: string
  readonly zonename?: string
}
