// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { IpProtocol, RuleDirection, RuleState } from '../values.ts'

export interface EgressFirewallRule {
  readonly cidrlist?: string
  readonly destcidrlist?: string
  readonly endport?: number
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly protocol?: OrAnother<IpProtocol>
  readonly startport?: number
  readonly state?: OrAnother<RuleState>
  readonly tags?: readonly Tags[]
  readonly traffictype?: string
}

export interface FirewallRule {
  readonly cidrlist?: string
  readonly destcidrlist?: string
  readonly endport?: number
  readonly fordisplay?: boolean
  readonly icmpcode?: number
  readonly icmptype?: number
  readonly id: string
  readonly ipaddress?: string
  readonly ipaddressid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly networkid?: string
  readonly privateendport?: string
  readonly privateport?: string
  readonly protocol?: OrAnother<IpProtocol>
  readonly publicendport?: string
  readonly publicport?: string
  readonly startport?: number
  readonly state?: OrAnother<RuleState>
  readonly tags?: readonly Tags[]
  readonly traffictype?: OrAnother<RuleDirection>
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}

export interface Ipv6FirewallRule {
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

export interface PaloAltoFirewall {
  readonly fwdevicecapacity?: number
  readonly fwdeviceid?: string
  readonly fwdevicename?: string
  readonly fwdevicestate?: string
  readonly ipaddress?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly numretries?: string
  readonly physicalnetworkid?: string
  readonly privateinterface?: string
  readonly privatezone?: string
  readonly provider?: string
  readonly publicinterface?: string
  readonly publiczone?: string
  readonly timeout?: string
  readonly usageinterface?: string
  readonly username?: string
  readonly zoneid?: string
}

export interface PortForwardingRule {
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
  readonly protocol?: OrAnother<IpProtocol>
  readonly publicendport?: string
  readonly publicport?: string
  readonly state?: OrAnother<RuleState>
  readonly tags?: readonly Tags[]
  readonly virtualmachinedisplayname?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmguestip?: string
}

export interface RoutingFirewallRule {
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
