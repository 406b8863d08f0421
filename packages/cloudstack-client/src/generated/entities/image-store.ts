// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AddImageStoreS3Answer {
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly protocol?: string
  readonly providername?: string
  readonly readonly?: boolean
  readonly scope?: string
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface DownloadImageStoreObjectAnswer {
  readonly accountid?: string
  readonly created?: string
  readonly extractId?: string
  readonly extractMode?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly resultstring?: string
  readonly state?: string
  readonly status?: string
  readonly storagetype?: string
  readonly uploadpercentage?: number
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ImageStore {
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly protocol?: string
  readonly providername?: string
  readonly readonly?: boolean
  readonly scope?: string
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface ImageStoreObject {
  readonly format?: string
  readonly isdirectory?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastupdated?: string
  readonly name?: string
  readonly size?: number
  readonly snapshotid?: string
  readonly snapshotname?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly volumeid?: string
  readonly volumename?: string
}

export interface MigrateResourceToAnotherSecondaryStorageAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly message?: string
  readonly migrationtype?: string
  readonly success?: boolean
}

export interface SecondaryStagingStore {
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly protocol?: string
  readonly providername?: string
  readonly readonly?: boolean
  readonly scope?: string
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface UpdateCloudToUseObjectStoreAnswer {
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly protocol?: string
  readonly providername?: string
  readonly readonly?: boolean
  readonly scope?: string
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}
