// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { ServiceOffering } from './entities/service-offering.ts'
import type { CacheMode, OfferingState, OfferingStorage, ProvisioningType } from './values.ts'

export interface CreateServiceOfferingParameters {
  readonly bytesreadrate?: number | undefined
  readonly bytesreadratemax?: number | undefined
  readonly bytesreadratemaxlength?: number | undefined
  readonly byteswriterate?: number | undefined
  readonly byteswriteratemax?: number | undefined
  readonly byteswriteratemaxlength?: number | undefined
  readonly cachemode?: OrAnother<CacheMode> | undefined
  readonly cpunumber?: number | undefined
  readonly cpuspeed?: number | undefined
  readonly customized?: boolean | undefined
  readonly customizediops?: boolean | undefined
  readonly deploymentplanner?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly diskofferingstrictness?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: readonly string[] | undefined
  readonly dynamicscalingenabled?: boolean | undefined
  readonly encryptroot?: boolean | undefined
  readonly externaldetails?: WireObject | undefined
  readonly gpucount?: number | undefined
  readonly gpudisplay?: boolean | undefined
  readonly hosttags?: string | undefined
  readonly hypervisorsnapshotreserve?: number | undefined
  readonly iopsreadrate?: number | undefined
  readonly iopsreadratemax?: number | undefined
  readonly iopsreadratemaxlength?: number | undefined
  readonly iopswriterate?: number | undefined
  readonly iopswriteratemax?: number | undefined
  readonly iopswriteratemaxlength?: number | undefined
  readonly issystem?: boolean | undefined
  readonly isvolatile?: boolean | undefined
  readonly leaseduration?: number | undefined
  readonly leaseexpiryaction?: string | undefined
  readonly limitcpuuse?: boolean | undefined
  readonly maxcpunumber?: number | undefined
  readonly maxiops?: number | undefined
  readonly maxmemory?: number | undefined
  readonly memory?: number | undefined
  readonly mincpunumber?: number | undefined
  readonly miniops?: number | undefined
  readonly minmemory?: number | undefined
  readonly name: string
  readonly networkrate?: number | undefined
  readonly offerha?: boolean | undefined
  readonly provisioningtype?: OrAnother<ProvisioningType> | undefined
  readonly purgeresources?: boolean | undefined
  readonly rootdisksize?: number | undefined
  readonly serviceofferingdetails?: WireObject | undefined
  readonly storagepolicy?: string | undefined
  readonly storagetype?: OrAnother<OfferingStorage> | undefined
  readonly systemvmtype?: string | undefined
  readonly tags?: string | undefined
  readonly vgpuprofileid?: string | undefined
  readonly zoneid?: readonly string[] | undefined
}

export const createServiceOffering = /* @__PURE__ */ describeCommand<'sync', CreateServiceOfferingParameters, ServiceOffering>({
  name: 'createServiceOffering',
  kind: 'sync',
  key: 'serviceoffering',
  parameters: {
    bytesreadrate: 'long',
    bytesreadratemax: 'long@4.15',
    bytesreadratemaxlength: 'long@4.15',
    byteswriterate: 'long',
    byteswriteratemax: 'long@4.15',
    byteswriteratemaxlength: 'long@4.15',
    cachemode: 'string@4.14',
    cpunumber: 'int',
    cpuspeed: 'int',
    customized: 'bool@4.13',
    customizediops: 'bool@4.4',
    deploymentplanner: 'string',
    diskofferingid: 'uuid@4.17',
    diskofferingstrictness: 'bool@4.17',
    displaytext: 'string',
    domainid: 'list',
    dynamicscalingenabled: 'bool@4.16',
    encryptroot: 'bool@4.18',
    externaldetails: 'map(key,value)@4.21.0',
    gpucount: 'int@4.21',
    gpudisplay: 'bool@4.21',
    hosttags: 'string',
    hypervisorsnapshotreserve: 'int@4.4',
    iopsreadrate: 'long',
    iopsreadratemax: 'long@4.15',
    iopsreadratemaxlength: 'long@4.15',
    iopswriterate: 'long',
    iopswriteratemax: 'long@4.15',
    iopswriteratemaxlength: 'long@4.15',
    issystem: 'bool',
    isvolatile: 'bool',
    leaseduration: 'int@4.21.0',
    leaseexpiryaction: 'string@4.21.0',
    limitcpuuse: 'bool',
    maxcpunumber: 'int@4.13',
    maxiops: 'long@4.4',
    maxmemory: 'int@4.13',
    memory: 'int',
    mincpunumber: 'int@4.13',
    miniops: 'long@4.4',
    minmemory: 'int@4.13',
    name: 'string!',
    networkrate: 'int',
    offerha: 'bool',
    provisioningtype: 'string',
    purgeresources: 'bool@4.20',
    rootdisksize: 'long@4.15',
    serviceofferingdetails: 'map(key,value)',
    storagepolicy: 'uuid@4.15',
    storagetype: 'string',
    systemvmtype: 'string',
    tags: 'string',
    vgpuprofileid: 'uuid@4.21',
    zoneid: 'list@4.13',
  },
})

export interface DeleteServiceOfferingParameters {
  readonly id: string
}

export const deleteServiceOffering = /* @__PURE__ */ describeCommand<'sync', DeleteServiceOfferingParameters, Success>({
  name: 'deleteServiceOffering',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListServiceOfferingsParameters {
  readonly account?: string | undefined
  readonly cpunumber?: number | undefined
  readonly cpuspeed?: number | undefined
  readonly domainid?: string | undefined
  readonly encryptroot?: boolean | undefined
  readonly gpuenabled?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly issystem?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly memory?: number | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: OrAnother<OfferingState> | undefined
  readonly storagetype?: OrAnother<OfferingStorage> | undefined
  readonly systemvmtype?: string | undefined
  readonly templateid?: string | undefined
  readonly vgpuprofileid?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listServiceOfferings = /* @__PURE__ */ describeCommand<'list', ListServiceOfferingsParameters, ServiceOffering>({
  name: 'listServiceOfferings',
  kind: 'list',
  key: 'serviceoffering',
  parameters: {
    account: 'string@4.19',
    cpunumber: 'int@4.15',
    cpuspeed: 'int@4.15',
    domainid: 'uuid',
    encryptroot: 'bool@4.18',
    gpuenabled: 'bool@4.21.0',
    id: 'uuid',
    isrecursive: 'bool',
    issystem: 'bool',
    keyword: 'string',
    listall: 'bool',
    memory: 'int@4.15',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid@4.19',
    state: 'string@4.19',
    storagetype: 'string@4.19',
    systemvmtype: 'string',
    templateid: 'uuid@4.20.0',
    vgpuprofileid: 'uuid@4.21.0',
    virtualmachineid: 'uuid',
    zoneid: 'uuid@4.13',
  },
})

export interface UpdateServiceOfferingParameters {
  readonly cleanupexternaldetails?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly hosttags?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly purgeresources?: boolean | undefined
  readonly sortkey?: number | undefined
  readonly state?: string | undefined
  readonly storagetags?: string | undefined
  readonly zoneid?: string | undefined
}

export const updateServiceOffering = /* @__PURE__ */ describeCommand<'sync', UpdateServiceOfferingParameters, ServiceOffering>({
  name: 'updateServiceOffering',
  kind: 'sync',
  parameters: {
    cleanupexternaldetails: 'bool@4.22.0',
    displaytext: 'string',
    domainid: 'string<=4096@4.15',
    externaldetails: 'map(key,value)@4.21.0',
    hosttags: 'string@4.16',
    id: 'uuid!',
    name: 'string',
    purgeresources: 'bool@4.20',
    sortkey: 'int',
    state: 'string@4.20.0',
    storagetags: 'string@4.16',
    zoneid: 'string@4.13',
  },
})
