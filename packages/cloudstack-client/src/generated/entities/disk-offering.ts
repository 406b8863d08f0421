// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { CacheMode, OfferingState, OfferingStorage, ProvisioningType } from '../values.ts'

export interface DiskOffering {
  readonly cacheMode?: OrAnother<CacheMode>
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly diskBytesReadRate?: number
  readonly diskBytesReadRateMax?: number
  readonly diskBytesReadRateMaxLength?: number
  readonly diskBytesWriteRate?: number
  readonly diskBytesWriteRateMax?: number
  readonly diskBytesWriteRateMaxLength?: number
  readonly diskIopsReadRate?: number
  readonly diskIopsReadRateMax?: number
  readonly diskIopsReadRateMaxLength?: number
  readonly diskIopsWriteRate?: number
  readonly diskIopsWriteRateMax?: number
  readonly diskIopsWriteRateMaxLength?: number
  readonly disksize?: number
  readonly disksizestrictness?: boolean
  readonly displayoffering?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly encrypt?: boolean
  readonly hasannotations?: boolean
  readonly hypervisorsnapshotreserve?: number
  readonly id: string
  readonly iscustomized?: boolean
  readonly iscustomizediops?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxiops?: number
  readonly miniops?: number
  readonly name?: string
  readonly provisioningtype?: OrAnother<ProvisioningType>
  readonly state?: OrAnother<OfferingState>
  readonly storagetype?: OrAnother<OfferingStorage>
  readonly suitableforvirtualmachine?: boolean
  readonly tags?: string
  readonly vspherestoragepolicy?: string
  readonly zone?: string
  readonly zoneid?: string
}
