// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { PodCapacity } from './cluster.ts'
import type { Tags } from './project.ts'
import type { AllocationState, ZoneNetworkType } from '../values.ts'

export interface CreateIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface DedicateIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface DedicatedZone {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly zoneid?: string
  readonly zonename?: string
}

export interface DisableOutOfBandManagementForZoneAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface EnableOutOfBandManagementForZoneAnswer {
  readonly action?: string
  readonly address?: string
  readonly description?: string
  readonly driver?: string
  readonly enabled?: boolean
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly password?: string
  readonly port?: string
  readonly powerstate?: string
  readonly status?: boolean
  readonly username?: string
}

export interface Ipv4SubnetsForZone {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ReleaseIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface UpdateIpv4SubnetForZoneAnswer {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly project?: string
  readonly projectid?: string
  readonly subnet?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface VmwareDc {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly vcenter?: string
  readonly zoneid?: number
}

export interface Zone {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly allocationstate?: OrAnother<AllocationState>
  readonly allowuserspecifyvrmtu?: boolean
  readonly asnrange?: string
  readonly capacity?: readonly PodCapacity[]
  readonly clusters?: string
  readonly cpuallocated?: string
  readonly cpuallocateddisablethreshold?: boolean
  readonly cpuallocatedthreshold?: boolean
  readonly cpudisablethreshold?: boolean
  readonly cpumaxdeviation?: string
  readonly cputhreshold?: boolean
  readonly cputotal?: string
  readonly cpuused?: string
  readonly description?: string
  readonly dhcpprovider?: string
  readonly displaytext?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainname?: string
  readonly gputotal?: number
  readonly gpuused?: number
  readonly guestcidraddress?: string
  readonly hasannotations?: boolean
  readonly icon?: unknown
  readonly id: string
  readonly internaldns1?: string
  readonly internaldns2?: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly ismultiarch?: boolean
  readonly isnsxenabled?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly localstorageenabled?: boolean
  readonly memoryallocated?: string
  readonly memoryallocateddisablethreshold?: boolean
  readonly memoryallocatedthreshold?: boolean
  readonly memorydisablethreshold?: boolean
  readonly memorymaxdeviation?: string
  readonly memorythreshold?: boolean
  readonly memorytotal?: string
  readonly memoryused?: string
  readonly name?: string
  readonly networktype?: OrAnother<ZoneNetworkType>
  readonly provider?: string
  readonly resourcedetails?: Readonly<Record<string, string>>
  readonly routedmodeenabled?: boolean
  readonly routerprivateinterfacemaxmtu?: number
  readonly routerpublicinterfacemaxmtu?: number
  readonly securitygroupsenabled?: boolean
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly tags?: readonly Tags[]
  readonly type?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonetoken?: string
}
