// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { HypervisorType } from '../values.ts'

export interface AffectedVmsForStorageScopeChange {
  readonly clusterid?: string
  readonly clustername?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly type?: string
}

export interface CancelStorageMaintenanceAnswer {
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

export interface EnableStorageMaintenanceAnswer {
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

export interface ObjectStoragePool {
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly providername?: string
  readonly storageallocated?: number
  readonly storagetotal?: number
  readonly storageused?: number
  readonly url?: string
}

export interface StorageProvider {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly type?: string
}
