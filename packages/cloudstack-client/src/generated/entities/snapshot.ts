// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Tags } from './project.ts'
import type { HypervisorType, SnapshotIntervalType, SnapshotLocation, SnapshotState, SnapshotType, VolumeState, VolumeType } from '../values.ts'

export interface CreateSnapshotFromVMSnapshotAnswer {
  readonly account?: string
  readonly chainsize?: number
  readonly created?: string
  readonly datastoreid?: string
  readonly datastorename?: string
  readonly datastorestate?: string
  readonly datastoretype?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: Readonly<Record<string, string>>
  readonly hasannotations?: boolean
  readonly id: string
  readonly intervaltype?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly locationtype?: string
  readonly name?: string
  readonly osdisplayname?: string
  readonly ostypeid?: string
  readonly parent?: string
  readonly parentname?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly revertable?: boolean
  readonly snapshottype?: string
  readonly state?: string
  readonly status?: string
  readonly tags?: readonly Tags[]
  readonly virtualsize?: number
  readonly volumeid?: string
  readonly volumename?: string
  readonly volumestate?: string
  readonly volumetype?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface Snapshot {
  readonly account?: string
  readonly accountid?: string
  readonly chainsize?: number
  readonly created?: string
  readonly datastoreid?: string
  readonly datastorename?: string
  readonly datastorestate?: string
  readonly datastoretype?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly downloaddetails?: Readonly<Record<string, string>>
  readonly extractId?: string
  readonly extractMode?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly intervaltype?: OrAnother<SnapshotIntervalType>
  readonly jobid?: string
  readonly jobstatus?: number
  readonly locationtype?: OrAnother<SnapshotLocation>
  readonly name?: string
  readonly osdisplayname?: string
  readonly ostypeid?: string
  readonly parent?: string
  readonly parentname?: string
  readonly physicalsize?: number
  readonly project?: string
  readonly projectid?: string
  readonly resultstring?: string
  readonly revertable?: boolean
  readonly snapshottype?: OrAnother<SnapshotType>
  readonly state?: OrAnother<SnapshotState>
  readonly status?: string
  readonly storagetype?: string
  readonly tags?: readonly Tags[]
  readonly uploadpercentage?: number
  readonly url?: string
  readonly virtualsize?: number
  readonly volumeid?: string
  readonly volumename?: string
  readonly volumestate?: OrAnother<VolumeState>
  readonly volumetype?: OrAnother<VolumeType>
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SnapshotPolicy {
  readonly fordisplay?: boolean
  readonly hasannotations?: boolean
  readonly id: string
  readonly intervaltype?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxsnaps?: number
  readonly schedule?: string
  readonly storage?: readonly unknown[]
  readonly tags?: readonly Tags[]
  readonly timezone?: string
  readonly volumeid?: string
  readonly volumename?: string
  readonly zone?: readonly unknown[]
}

export interface VMSnapshot {
  readonly account?: string
  readonly created?: string
  readonly current?: boolean
  readonly description?: string
  readonly displayname?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly hasannotations?: boolean
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly parent?: string
  readonly parentName?: string
  readonly project?: string
  readonly projectid?: string
  readonly state?: string
  readonly tags?: readonly Tags[]
  readonly type?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly zoneid?: string
  readonly zonename?: string
}
