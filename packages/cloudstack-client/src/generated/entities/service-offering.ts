// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { CacheMode, OfferingState, OfferingStorage, ProvisioningType } from '../values.ts'

export interface ServiceOffering {
  readonly cacheMode?: OrAnother<CacheMode>
  readonly cpunumber?: number
  readonly cpuspeed?: number
  readonly created?: string
  readonly defaultuse?: boolean
  readonly deploymentplanner?: string
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
  readonly diskofferingdisplaytext?: string
  readonly diskofferingid?: string
  readonly diskofferingname?: string
  readonly diskofferingstrictness?: boolean
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly dynamicscalingenabled?: boolean
  readonly encryptroot?: boolean
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly gpucount?: number
  readonly gpudisplay?: boolean
  readonly hasannotations?: boolean
  readonly hosttags?: string
  readonly hypervisorsnapshotreserve?: number
  readonly id: string
  readonly iscustomized?: boolean
  readonly iscustomizediops?: boolean
  readonly issystem?: boolean
  readonly isvolatile?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly leaseduration?: number
  readonly leaseexpiryaction?: string
  readonly limitcpuuse?: boolean
  readonly maxheads?: number
  readonly maxiops?: number
  readonly maxresolutionx?: number
  readonly maxresolutiony?: number
  readonly memory?: number
  readonly miniops?: number
  readonly name?: string
  readonly networkrate?: number
  readonly offerha?: boolean
  readonly provisioningtype?: OrAnother<ProvisioningType>
  readonly purgeresources?: boolean
  readonly rootdisksize?: number
  readonly serviceofferingdetails?: Readonly<Record<string, string>>
  readonly state?: OrAnother<OfferingState>
  readonly storagetags?: string
  readonly storagetype?: OrAnother<OfferingStorage>
  readonly systemvmtype?: string
  readonly vgpuprofileid?: string
  readonly vgpuprofilename?: string
  readonly videoram?: number
  readonly vspherestoragepolicy?: string
  readonly zone?: string
  readonly zoneid?: string
}
