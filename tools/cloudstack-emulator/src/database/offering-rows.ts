import type { Row } from './row.ts'

export interface ServiceOfferingRow extends Row {
  readonly name: string
  readonly displayText: string
  /** Undefined where the caller chooses at deploy. */
  readonly cpuNumber: number | undefined
  readonly cpuSpeedMhz: number | undefined
  readonly memoryMib: number | undefined
  readonly minCpuNumber: number | undefined
  readonly maxCpuNumber: number | undefined
  readonly minMemoryMib: number | undefined
  readonly maxMemoryMib: number | undefined
  readonly isCustomized: boolean
  readonly hostTags: readonly string[]
  readonly storageTags: readonly string[]
  readonly rootDiskGib: number
  readonly offerHa: boolean
  readonly limitCpuUse: boolean
  /** `serviceofferingdetails`, except for the bounds of its size. */
  readonly details: Readonly<Record<string, string>>
  readonly provisioningType: string
  readonly isVolatile: boolean
  readonly state: 'Active' | 'Inactive'
  readonly createdMs: number
  /** The disk offering that CloudStack keeps alongside every service offering. */
  readonly diskOfferingId: string
  /** Built-in offerings lack a few members that later ones have. */
  readonly builtIn: boolean
  readonly domainIds: readonly string[]
  readonly zoneIds: readonly string[]
}

export interface DiskOfferingRow extends Row {
  readonly name: string
  readonly displayText: string
  readonly sizeGib: number
  readonly isCustomized: boolean
  /** Undefined if unspecified, which differs from false: then the offering has IOPS of its own. */
  readonly customIops: boolean | undefined
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
  /** Whether volumes must keep the offering's size. */
  readonly sizeStrict: boolean
  readonly encrypted: boolean
  readonly provisioningType: string
  /** Limits of bytes and operations a second, by the name of their member: `diskBytesReadRate`. */
  readonly speeds: Readonly<Record<string, number>>
  readonly tags: readonly string[]
  readonly state: 'Active' | 'Inactive'
  readonly createdMs: number
  readonly domainIds: readonly string[]
  readonly zoneIds: readonly string[]
}

export interface NetworkServiceRow {
  readonly name: string
  readonly providers: readonly string[]
  readonly capabilities?: readonly { readonly name: string; readonly value: string; readonly choosable: boolean }[]
}

export interface NetworkOfferingRow extends Row {
  readonly name: string
  readonly displayText: string
  readonly guestIpType: 'Isolated' | 'Shared' | 'L2'
  readonly services: readonly NetworkServiceRow[]
  readonly forVpc: boolean
  readonly specifyVlan: boolean
  readonly specifyIpRanges: boolean
  readonly conserveMode: boolean
  readonly isPersistent: boolean
  readonly egressDefaultAllow: boolean
  readonly vmAutoScaling: boolean
  readonly networkMode: string | undefined
  readonly availability: 'Optional' | 'Required'
  readonly isDefault: boolean
  readonly state: 'Enabled' | 'Disabled'
  readonly createdMs: number
}

export interface VpcOfferingRow extends Row {
  readonly name: string
  readonly displayText: string
  readonly services: readonly NetworkServiceRow[]
  readonly isDefault: boolean
  readonly state: 'Enabled' | 'Disabled'
  readonly createdMs: number
  /** Members that only built-in offerings have: networkmode, fornsx … */
  readonly extra: Readonly<Record<string, unknown>>
}
