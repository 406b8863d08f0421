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
  /** Whether the volume was attached when the snapshot was taken. */
  readonly ofAttached: boolean
  /** Zones with a copy, besides the volume's own. */
  readonly copiedTo: readonly string[]
  /** The volume's IOPS, which volumes made from the snapshot inherit. */
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
  readonly createdMs: number
}

/** A snapshot of a machine: its disks, and optionally its memory. */
export interface MachineSnapshotRow extends Row {
  /** CloudStack's own name, `i-2-7-VM_VS_20260101120000`. */
  readonly name: string
  readonly displayName: string
  readonly description: string | undefined
  readonly accountId: string
  readonly machineId: string
  readonly state: 'Allocated' | 'Creating' | 'Ready' | 'Reverting' | 'Expunging' | 'Error'
  readonly type: 'Disk' | 'DiskAndMemory'
  /** Whether the machine's disks are based on this snapshot. */
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
