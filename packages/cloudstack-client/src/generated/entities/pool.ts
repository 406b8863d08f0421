// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { HypervisorType } from '../values.ts'

export interface ElastistorPool {
  readonly controllerid?: string
  readonly gateway?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly name?: string
  readonly size?: number
  readonly state?: string
}

export interface FindStoragePoolsForMigrationAnswer {
  readonly allocatediops?: number
  readonly capacitybytes?: number
  readonly capacityiops?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ipaddress?: string
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managed?: boolean
  readonly name?: string
  readonly nfsmountopts?: string
  readonly overprovisionfactor?: string
  readonly path?: string
  readonly podid?: string
  readonly podname?: string
  readonly provider?: string
  readonly scope?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly storagecapabilities?: Readonly<Record<string, string>>
  readonly storagecustomstats?: Readonly<Record<string, string>>
  readonly suitableformigration?: boolean
  readonly tags?: string
  readonly type?: string
  readonly usediops?: number
  readonly zoneid?: string
  readonly zonename?: string
}

export interface StorageAccessGroup {
  readonly clusters?: string
  readonly hosts?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly pods?: string
  readonly storagepools?: string
  readonly zones?: string
}

export interface StoragePool {
  readonly allocatediops?: number
  readonly capacitybytes?: number
  readonly capacityiops?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disksizeallocated?: number
  readonly disksizeallocatedgb?: string
  readonly disksizetotal?: number
  readonly disksizetotalgb?: string
  readonly disksizeunallocatedgb?: string
  readonly disksizeused?: number
  readonly disksizeusedgb?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ipaddress?: string
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managed?: boolean
  readonly name?: string
  readonly nfsmountopts?: string
  readonly overprovisionfactor?: string
  readonly path?: string
  readonly podid?: string
  readonly podname?: string
  readonly provider?: string
  readonly scope?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly storageallocateddisablethreshold?: boolean
  readonly storageallocatedthreshold?: boolean
  readonly storagecapabilities?: Readonly<Record<string, string>>
  readonly storagecustomstats?: Readonly<Record<string, string>>
  readonly storageusagedisablethreshold?: boolean
  readonly storageusagethreshold?: boolean
  readonly suitableformigration?: boolean
  readonly tags?: string
  readonly type?: string
  readonly usediops?: number
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SyncStoragePoolAnswer {
  readonly allocatediops?: number
  readonly capacitybytes?: number
  readonly capacityiops?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly disksizeallocated?: number
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ipaddress?: string
  readonly istagarule?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managed?: boolean
  readonly name?: string
  readonly nfsmountopts?: string
  readonly overprovisionfactor?: string
  readonly path?: string
  readonly podid?: string
  readonly podname?: string
  readonly provider?: string
  readonly scope?: string
  readonly state?: string
  readonly storageaccessgroups?: string
  readonly storagecapabilities?: Readonly<Record<string, string>>
  readonly storagecustomstats?: Readonly<Record<string, string>>
  readonly suitableformigration?: boolean
  readonly tags?: string
  readonly type?: string
  readonly usediops?: number
  readonly zoneid?: string
  readonly zonename?: string
}
