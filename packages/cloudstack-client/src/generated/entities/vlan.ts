// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Network } from './network.ts'

export interface DedicateGuestVlanRangeAnswer {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly guestvlanrange?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: number
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: number
}

export interface DedicatedGuestVlanRange {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly guestvlanrange?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: number
  readonly project?: string
  readonly projectid?: string
  readonly zoneid?: number
}

export interface GuestVlan {
  readonly account?: string
  readonly allocationstate?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: number
  readonly isdedicated?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly network?: readonly Network[]
  readonly physicalnetworkid?: string
  readonly physicalnetworkname?: string
  readonly project?: string
  readonly projectid?: string
  readonly taken?: string
  readonly vlan?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface VlanIpRange {
  readonly account?: string
  readonly cidr?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly endip?: string
  readonly endipv6?: string
  readonly forsystemvms?: boolean
  readonly forvirtualnetwork?: boolean
  readonly gateway?: string
  readonly id: string
  readonly ip6cidr?: string
  readonly ip6gateway?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly netmask?: string
  readonly networkid?: string
  readonly physicalnetworkid?: string
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly startip?: string
  readonly startipv6?: string
  readonly vlan?: string
  readonly zoneid?: string
}
