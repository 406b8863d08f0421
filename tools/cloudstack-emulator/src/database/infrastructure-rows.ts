import type { Row } from './row.ts'

export type Hypervisor = 'KVM' | 'XenServer' | 'VMware' | 'Simulator'

export interface ZoneRow extends Row {
  readonly name: string
  readonly networkType: 'Basic' | 'Advanced'
  readonly securityGroups: boolean
  readonly allocationState: 'Enabled' | 'Disabled'
  readonly dns1: string
  readonly internalDns1: string
  readonly guestCidr: string | undefined
  readonly physicalNetworkId: string
  /** The network of the zone's public addresses. */
  readonly publicNetworkId: string
  /** CloudStack names its domain after the account's or zone's number: `cs1cloud.internal`. */
  readonly domain: string | undefined
}

export interface PodRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly gateway: string
  readonly netmask: string
  readonly allocationState: 'Enabled' | 'Disabled'
}

export interface ClusterRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly podId: string
  readonly hypervisor: Hypervisor
  readonly allocationState: 'Enabled' | 'Disabled'
}

export interface HostRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly podId: string
  readonly clusterId: string
  readonly hypervisor: Hypervisor
  readonly address: string
  readonly cpuNumber: number
  readonly cpuSpeedMhz: number
  readonly memoryMib: number
  readonly tags: readonly string[]
  readonly state: 'Up' | 'Down' | 'Disconnected'
  readonly resourceState: 'Enabled' | 'Disabled' | 'Maintenance'
  readonly createdMs: number
}

export interface StoragePoolRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly podId: string
  readonly clusterId: string
  readonly sizeBytes: number
  readonly tags: readonly string[]
  readonly state: 'Up' | 'Maintenance'
  readonly createdMs: number
}

export interface ImageStoreRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly url: string
}

export interface OsCategoryRow extends Row {
  readonly name: string
}

export interface OsTypeRow extends Row {
  readonly description: string
  readonly categoryId: string
  readonly userDefined: boolean
}

export interface RouterRow extends Row {
  readonly name: string
  readonly zoneId: string
  readonly networkId: string | undefined
  readonly vpcId: string | undefined
  readonly accountId: string
  readonly hostId: string
  readonly state: 'Running' | 'Stopped' | 'Starting' | 'Stopping'
  readonly publicIpId: string | undefined
  readonly createdMs: number
}
