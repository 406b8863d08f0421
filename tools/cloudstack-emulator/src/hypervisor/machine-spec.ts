import type { DiskSpec } from './storage-spec.ts'

export type DiskController = 'virtio' | 'scsi' | 'ide' | 'sata'

/** A machine's shape, for its start. */
export interface MachineSpec {
  readonly id: string
  /** `i-2-7-VM` */
  readonly name: string
  readonly cpuNumber: number
  readonly memoryMib: number
  readonly firmware: 'bios' | 'uefi'
  readonly controllers: { readonly root: DiskController; readonly data: DiskController }
  readonly nicModel: string
  /** In the order of their device ids. */
  readonly disks: readonly DiskSpec[]
  /** In the order of their device ids. */
  readonly nics: readonly NicSpec[]
}

export interface NicSpec {
  readonly id: string
  readonly macAddress: string
}

/** A snapshot of all disks of a machine. */
export interface MachineSnapshotSpec {
  readonly id: string
  readonly machineId: string
  readonly volumeIds: readonly string[]
  readonly withMemory: boolean
}
