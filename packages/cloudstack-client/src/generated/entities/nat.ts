// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Tags } from './project.ts'

export interface IpForwardingRule {
  readonly cidrlist?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: string
  readonly publicendport?: string
  readonly publicport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}
