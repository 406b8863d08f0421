// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { Nic } from './nic.ts'
import type { Tags } from './project.ts'

export interface ChangeSharedFileSystemDiskOfferingAnswer {
  readonly account?: string
  readonly description?: string
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly filesystem?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly iscustomdiskoffering?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nic?: readonly Nic[]
  readonly path?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly provisioningtype?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly state?: string
  readonly storage?: string
  readonly storageid?: string
  readonly tags?: readonly Tags[]
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmstate?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ChangeSharedFileSystemServiceOfferingAnswer {
  readonly account?: string
  readonly description?: string
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly filesystem?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly iscustomdiskoffering?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nic?: readonly Nic[]
  readonly path?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly provisioningtype?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly state?: string
  readonly storage?: string
  readonly storageid?: string
  readonly tags?: readonly Tags[]
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmstate?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SharedFileSystem {
  readonly account?: string
  readonly description?: string
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly filesystem?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly iscustomdiskoffering?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly networkid?: string
  readonly networkname?: string
  readonly nic?: readonly Nic[]
  readonly path?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly provider?: string
  readonly provisioningtype?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly state?: string
  readonly storage?: string
  readonly storageid?: string
  readonly tags?: readonly Tags[]
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmstate?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SharedFileSystemProvider {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}
