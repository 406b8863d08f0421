// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Tags } from './project.ts'

export interface SecurityGroup {
  readonly account?: string
  readonly cidr?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly egressrule?: readonly SecurityGroupRule[]
  readonly endport?: number
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly ingressrule?: readonly SecurityGroupRule[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly protocol?: string
  readonly ruleid?: string
  readonly securitygroupname?: string
  readonly startport?: number
  readonly tags?: readonly Tags[]
  readonly virtualmachinecount?: number
  readonly virtualmachineids?: readonly unknown[]
}

export interface SecurityGroupRule {
  readonly account?: string
  readonly cidr?: string
  readonly endport?: number
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly protocol?: string
  readonly ruleid?: string
  readonly securitygroupname?: string
  readonly startport?: number
  readonly tags?: readonly Tags[]
}
