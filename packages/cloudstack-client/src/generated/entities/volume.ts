// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { HypervisorType, OfferingStorage, ProvisioningType, VirtualMachineState, VolumeState, VolumeType } from '../values.ts'

export interface CheckVolumeAnswer {
  readonly account?: string
  readonly attached?: string
  readonly chaininfo?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly destroyed?: boolean
  readonly deviceid?: number
  readonly diskBytesReadRate?: number
  readonly diskBytesWriteRate?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsWriteRate?: number
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly displayvolume?: boolean
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly encryptformat?: string
  readonly externaluuid?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly isextractable?: boolean
  readonly isodisplaytext?: string
  readonly isoid?: string
  readonly isoname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly miniops?: number
  readonly name?: string
  readonly path?: string
  readonly physicalsize?: number
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly provisioningtype?: string
  readonly quiescevm?: boolean
  readonly serviceofferingdisplaytext?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly snapshotid?: string
  readonly state?: string
  readonly status?: string
  readonly storage?: string
  readonly storageid?: string
  readonly storagetype?: string
  readonly supportsstoragesnapshot?: boolean
  readonly tags?: readonly Tags[]
  readonly templatedisplaytext?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly type?: string
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmdisplayname?: string
  readonly vmname?: string
  readonly vmstate?: string
  readonly vmtype?: string
  readonly volumecheckresult?: Readonly<Record<string, string>>
  readonly volumerepairresult?: Readonly<Record<string, string>>
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ElastistorVolume {
  readonly compression?: string
  readonly deduplication?: string
  readonly graceallowed?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly sync?: string
}

export interface GetPathForVolumeAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly path?: string
}

export interface GetUploadParamsForVolumeAnswer {
  readonly expires?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly metadata?: string
  readonly postURL?: string
  readonly signature?: string
}

export interface GetVolumeiScsiNameAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly volumeiScsiName?: string
}

export interface Volume {
  readonly account?: string
  readonly accountid?: string
  readonly attached?: string
  readonly chaininfo?: string
  readonly clusterid?: string
  readonly clustername?: string
  readonly created?: string
  readonly deleteprotection?: boolean
  readonly destroyed?: boolean
  readonly deviceid?: number
  readonly diskBytesReadRate?: number
  readonly diskBytesWriteRate?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsWriteRate?: number
  readonly diskiopstotal?: number
  readonly diskioread?: number
  readonly diskiowrite?: number
  readonly diskkbsread?: number
  readonly diskkbswrite?: number
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly displayvolume?: boolean
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly encryptformat?: string
  readonly externaluuid?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly isextractable?: boolean
  readonly isodisplaytext?: string
  readonly isoid?: string
  readonly isoname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly miniops?: number
  readonly name?: string
  readonly path?: string
  readonly physicalsize?: number
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly provisioningtype?: OrAnother<ProvisioningType>
  readonly quiescevm?: boolean
  readonly resultstring?: string
  readonly serviceofferingdisplaytext?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly size?: number
  readonly sizegb?: string
  readonly snapshotid?: string
  readonly state?: OrAnother<VolumeState>
  readonly stats?: readonly string[]
  readonly status?: string
  readonly storage?: string
  readonly storageid?: string
  readonly storagetype?: OrAnother<OfferingStorage>
  readonly supportsstoragesnapshot?: boolean
  readonly tags?: readonly Tags[]
  readonly templatedisplaytext?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly type?: OrAnother<VolumeType>
  readonly uploadpercentage?: number
  readonly url?: string
  readonly utilization?: string
  readonly virtualmachineid?: string
  readonly virtualsize?: number
  readonly vmdisplayname?: string
  readonly vmname?: string
  readonly vmstate?: OrAnother<VirtualMachineState>
  readonly vmtype?: string
  readonly volumecheckresult?: Readonly<Record<string, string>>
  readonly volumerepairresult?: Readonly<Record<string, string>>
  readonly zoneid?: string
  readonly zonename?: string
}

export interface VolumesForImport {
  readonly chaininfo?: string
  readonly details?: Readonly<Record<string, string>>
  readonly encryptformat?: string
  readonly format?: string
  readonly fullpath?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly path?: string
  readonly size?: number
  readonly storage?: string
  readonly storageid?: string
  readonly storagetype?: string
  readonly virtualsize?: number
}
