// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { PodCapacity } from './cluster.ts'
import type { AllocationState } from '../values.ts'

export interface CreateManagementNetworkIpRangeAnswer {
  readonly allocationstate?: string
  readonly capacity?: readonly PodCapacity[]
  readonly endip?: readonly string[]
  readonly forsystemvms?: readonly string[]
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipranges?: readonly PodIpranges[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netmask?: string
  readonly startip?: readonly string[]
  readonly storageaccessgroups?: string
  readonly vlanid?: readonly string[]
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface DedicatedPod {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly domainid?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly podid?: string
  readonly podname?: string
}

export interface Pod {
  readonly accountid?: string
  readonly affinitygroupid?: string
  readonly allocationstate?: OrAnother<AllocationState>
  readonly capacity?: readonly PodCapacity[]
  readonly domainid?: string
  readonly endip?: readonly string[]
  readonly forsystemvms?: readonly string[]
  readonly gateway?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly ipranges?: readonly PodIpranges[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netmask?: string
  readonly podid?: string
  readonly podname?: string
  readonly startip?: readonly string[]
  readonly storageaccessgroups?: string
  readonly vlanid?: readonly string[]
  readonly zoneid?: string
  readonly zonename?: string
  readonly zonestorageaccessgroups?: string
}

export interface PodIpranges {
  readonly cidr?: string
  readonly endip?: string
  readonly forsystemvms?: string
  readonly gateway?: string
  readonly startip?: string
  readonly vlanid?: string
}
