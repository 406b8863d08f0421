import type { Hypervisor } from './infrastructure-rows.ts'
import type { Row } from './row.ts'

export type MachineState = 'Starting' | 'Running' | 'Stopping' | 'Stopped' | 'Destroyed' | 'Expunging' | 'Migrating' | 'Error'

export interface MachineRow extends Row {
  readonly name: string
  readonly displayName: string
  /** `i-<account number>-<machine number>-VM` */
  readonly instanceName: string
  readonly accountId: string
  readonly userId: string
  readonly zoneId: string
  readonly state: MachineState
  readonly createdMs: number
  /** Last change of state; undefined until the first one. */
  readonly updatedMs: number | undefined
  readonly hostId: string | undefined
  readonly templateId: string
  readonly isoId: string | undefined
  readonly serviceOfferingId: string
  /** The requested disk offering of a failed deploy: the disk is gone, but the machine still shows it. */
  readonly lostDiskOfferingId: string | undefined
  readonly cpuNumber: number
  readonly cpuSpeedMhz: number
  readonly memoryMib: number
  readonly hypervisor: Hypervisor
  readonly osTypeId: string
  readonly details: Readonly<Record<string, string>>
  readonly keyPairNames: readonly string[]
  readonly affinityGroupIds: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly groupId: string | undefined
  /** Base64, as it was sent. */
  readonly userData: string | undefined
  readonly userDataId: string | undefined
  readonly haEnabled: boolean
  readonly deleteProtection: boolean
  readonly displayed: boolean
  readonly dynamicallyScalable: boolean
  readonly password: string | undefined
}

export interface NicRow extends Row {
  readonly machineId: string
  readonly networkId: string
  readonly ipAddress: string | undefined
  readonly macAddress: string
  readonly isDefault: boolean
  readonly deviceId: number
  /** Shown only while the network is implemented. */
  readonly wired: boolean
}

export interface SecondaryIpRow extends Row {
  readonly nicId: string
  readonly machineId: string
  readonly networkId: string
  readonly ipAddress: string
}

export interface InstanceGroupRow extends Row {
  readonly name: string
  readonly accountId: string
  readonly createdMs: number
}

export interface AffinityGroupRow extends Row {
  readonly name: string
  readonly type: string
  readonly description: string | undefined
  readonly accountId: string
}

export interface SshKeyPairRow extends Row {
  readonly accountId: string
  readonly name: string
  readonly publicKey: string
  readonly fingerprint: string
}

export interface UserDataRow extends Row {
  readonly accountId: string
  readonly name: string
  /** Base64, as it was sent. */
  readonly userData: string
  readonly params: string | undefined
}
