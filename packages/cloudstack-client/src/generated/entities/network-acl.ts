// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { IpProtocol, RuleAction, RuleDirection, RuleState } from '../values.ts'

export interface MoveNetworkAclItemAnswer {
  readonly aclid?: string
  readonly aclname?: string
  readonly action?: string
  readonly cidrlist?: string
  readonly endport?: string
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly number?: number
  readonly protocol?: string
  readonly reason?: string
  readonly startport?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
}

export interface NetworkACL {
  readonly aclid?: string
  readonly aclname?: string
  readonly action?: OrAnother<RuleAction>
  readonly cidrlist?: string
  readonly endport?: string
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly number?: number
  readonly protocol?: OrAnother<IpProtocol>
  readonly reason?: string
  readonly startport?: string
  readonly state?: OrAnother<RuleState>
  readonly tags?: readonly Tags[]
  readonly traffictype?: OrAnother<RuleDirection>
}

export interface NetworkACLList {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly vpcid?: string
  readonly vpcname?: string
}
