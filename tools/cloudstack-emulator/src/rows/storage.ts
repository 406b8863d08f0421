import type { Hypervisor } from './infrastructure.ts'
import type { Row } from './row.ts'

export type VolumeState =
  | 'Allocated'
  | 'Creating'
  | 'Ready'
  | 'Attaching'
  | 'Resizing'
  | 'Migrating'
  | 'Snapshotting'
  | 'Destroy'
  | 'Expunging'
  | 'Expunged'
  | 'UploadOp'
  | 'Uploaded'
  | 'NotUploaded'
  | 'UploadError'

export interface VolumeRow extends Row {
  readonly name: string
  readonly accountId: string
  readonly zoneId: string
  readonly type: 'ROOT' | 'DATADISK'
  readonly state: VolumeState
  readonly sizeBytes: number
  readonly diskOfferingId: string | undefined
  readonly serviceOfferingId: string | undefined
  readonly templateId: string | undefined
  readonly snapshotId: string | undefined
  readonly machineId: string | undefined
  readonly deviceId: number | undefined
  readonly poolId: string | undefined
  readonly createdMs: number
  readonly attachedMs: number | undefined
  readonly displayed: boolean
  readonly deleteProtection: boolean
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
}

export type SnapshotState = 'Allocated' | 'Creating' | 'BackingUp' | 'BackedUp' | 'Destroyed' | 'Error'

export interface SnapshotRow extends Row {
  readonly name: string
  readonly accountId: string
  readonly volumeId: string
  readonly zoneId: string
  readonly state: SnapshotState
  readonly type: 'MANUAL' | 'RECURRING'
  readonly sizeBytes: number
  /** Whether the volume hung on a machine when it was taken. */
  readonly ofAttached: boolean
  /** Other zones that hold a copy. */
  readonly copiedTo: readonly string[]
  /** The volume's, which a copy is given too. */
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
  readonly createdMs: number
}

/** A whole machine as it was: its disks, and perhaps its memory. */
export interface MachineSnapshotRow extends Row {
  /** CloudStack's own name, `i-2-7-VM_VS_20260101120000`. */
  readonly name: string
  readonly displayName: string
  readonly description: string | undefined
  readonly accountId: string
  readonly machineId: string
  readonly state: 'Allocated' | 'Creating' | 'Ready' | 'Reverting' | 'Expunging' | 'Error'
  readonly type: 'Disk' | 'DiskAndMemory'
  /** The one that the machine's disks now build on. */
  readonly current: boolean
  readonly parentId: string | undefined
  readonly createdMs: number
}

export interface SnapshotPolicyRow extends Row {
  readonly volumeId: string
  readonly accountId: string
  readonly intervalType: string
  readonly schedule: string
  readonly timezone: string
  readonly maxSnapshots: number
  readonly displayed: boolean
}

/** What a template is where it is kept: one per zone. */
export interface TemplateCopy {
  readonly zoneId: string
  readonly state: 'NotUploaded' | 'UploadInProgress' | 'UploadError' | 'Downloading' | 'DownloadError' | 'Ready'
  /** What CloudStack shows as `status`. */
  readonly status: string | undefined
  readonly percent: number
}

export interface TemplateRow extends Row {
  readonly kind: 'template' | 'iso'
  readonly name: string
  readonly displayText: string
  readonly accountId: string
  readonly format: string
  readonly hypervisor: Hypervisor | 'Any' | 'None'
  readonly osTypeId: string
  readonly type: 'USER' | 'BUILTIN' | 'SYSTEM' | 'ROUTING' | undefined
  readonly isPublic: boolean
  readonly isFeatured: boolean
  readonly isExtractable: boolean
  readonly crossZones: boolean
  readonly bits: number
  readonly requiresHvm: boolean
  readonly passwordEnabled: boolean
  readonly sshKeyEnabled: boolean
  readonly dynamicallyScalable: boolean
  readonly bootable: boolean
  readonly sortKey: number
  readonly sizeBytes: number | undefined
  readonly physicalBytes: number | undefined
  readonly checksum: string | undefined
  readonly url: string | undefined
  readonly details: Readonly<Record<string, string>>
  readonly sourceTemplateId: string | undefined
  readonly createdMs: number
  readonly copies: readonly TemplateCopy[]
  /** Accounts it is shared with. */
  readonly sharedWith: readonly string[]
  /** What its machines get as user data, and whether they may have other. */
  readonly userDataId: string | undefined
  readonly userDataPolicy: 'ALLOWOVERRIDE' | 'APPEND' | 'DENYOVERRIDE' | undefined
}

/** A one-time address that a file may be posted to. */
export interface UploadRow extends Row {
  readonly templateId: string | undefined
  readonly volumeId: string | undefined
  readonly metadata: string
  readonly signature: string
  readonly expiresMs: number
  readonly used: boolean
}
