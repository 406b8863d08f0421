// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { AllocationState, CpuArchitecture } from '../values.ts'

export interface Cluster {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly allocationstate?: OrAnother<AllocationState>
  readonly arch?: OrAnother<CpuArchitecture>
  readonly capacity?: readonly PodCapacity[]
  readonly clusterid?: string
  readonly clustername?: string
  readonly clustertype?: string
  readonly cpuallocated?: string
  readonly cpuallocateddisablethreshold?: boolean
  readonly cpuallocatedthreshold?: boolean
  readonly cpudisablethreshold?: boolean
  readonly cpumaxdeviation?: string
  readonly cpuovercommitratio?: string
  readonly cputhreshold?: boolean
  readonly cputotal?: string
  readonly cpuused?: string
  readonly domainid?: string
  readonly drsimbalance?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly hasannotations?: boolean
  readonly hosts?: string
  readonly hypervisortype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managedstate?: string
  readonly memoryallocated?: string
  readonly memoryallocateddisablethreshold?: boolean
  readonly memoryallocatedthreshold?: boolean
  readonly memorydisablethreshold?: boolean
  readonly memorymaxdeviation?: string
  readonly memoryovercommitratio?: string
  readonly memorythreshold?: boolean
  readonly memorytotal?: string
  readonly memoryused?: string
  readonly name?: string
  readonly ovm3vip?: string
  readonly podid?: string
  readonly podname?: string
  readonly podstorageaccessgroups?: string
  readonly resourcedetails?: Readonly<Record<string, string>>
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface ClusterDrsPlan {
  readonly clusterid?: string
  readonly eventid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly migrations?: readonly string[]
  readonly status?: string
  readonly type?: string
}

export interface DedicatedCluster {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface DisableOutOfBandManagementForClusterAnswer {
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

export interface EnableOutOfBandManagementForClusterAnswer {
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

export interface ExecuteClusterDrsPlanAnswer {
  readonly clusterid?: string
  readonly eventid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly migrations?: readonly string[]
  readonly status?: string
  readonly type?: string
}

export interface GenerateClusterDrsPlanAnswer {
  readonly clusterid?: string
  readonly eventid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly migrations?: readonly string[]
  readonly status?: string
  readonly type?: string
}

export interface PodCapacity {
  readonly capacityallocated?: number
  readonly capacitytotal?: number
  readonly capacityused?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly name?: string
  readonly percentused?: string
  readonly podid?: string
  readonly podname?: string
  readonly tag?: string
  readonly type?: number
  readonly zoneid?: string
  readonly zonename?: string
}
