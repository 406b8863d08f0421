// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { DiskOffering } from './entities/disk-offering.ts'
import type { CacheMode, OfferingState, OfferingStorage, ProvisioningType } from './values.ts'

export interface CreateDiskOfferingParameters {
  readonly bytesreadrate?: number | undefined
  readonly bytesreadratemax?: number | undefined
  readonly bytesreadratemaxlength?: number | undefined
  readonly byteswriterate?: number | undefined
  readonly byteswriteratemax?: number | undefined
  readonly byteswriteratemaxlength?: number | undefined
  readonly cachemode?: OrAnother<CacheMode> | undefined
  readonly customized?: boolean | undefined
  readonly customizediops?: boolean | undefined
  readonly details?: WireObject | undefined
  readonly disksize?: number | undefined
  readonly disksizestrictness?: boolean | undefined
  readonly displayoffering?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: readonly string[] | undefined
  readonly encrypt?: boolean | undefined
  readonly hypervisorsnapshotreserve?: number | undefined
  readonly iopsreadrate?: number | undefined
  readonly iopsreadratemax?: number | undefined
  readonly iopsreadratemaxlength?: number | undefined
  readonly iopswriterate?: number | undefined
  readonly iopswriteratemax?: number | undefined
  readonly iopswriteratemaxlength?: number | undefined
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly name: string
  readonly provisioningtype?: OrAnother<ProvisioningType> | undefined
  readonly storagepolicy?: string | undefined
  readonly storagetype?: OrAnother<OfferingStorage> | undefined
  readonly tags?: string | undefined
  readonly zoneid?: readonly string[] | undefined
}

export const createDiskOffering = /* @__PURE__ */ describeCommand<'sync', CreateDiskOfferingParameters, DiskOffering>({
  name: 'createDiskOffering',
  kind: 'sync',
  key: 'diskoffering',
  parameters: {
    bytesreadrate: 'long',
    bytesreadratemax: 'long@4.15',
    bytesreadratemaxlength: 'long@4.15',
    byteswriterate: 'long',
    byteswriteratemax: 'long@4.15',
    byteswriteratemaxlength: 'long@4.15',
    cachemode: 'string@4.14',
    customized: 'bool',
    customizediops: 'bool',
    details: 'map(named)@4.16',
    disksize: 'long',
    disksizestrictness: 'bool@4.17',
    displayoffering: 'bool',
    displaytext: 'string<=4096',
    domainid: 'list',
    encrypt: 'bool@4.18',
    hypervisorsnapshotreserve: 'int',
    iopsreadrate: 'long',
    iopsreadratemax: 'long@4.15',
    iopsreadratemaxlength: 'long@4.15',
    iopswriterate: 'long',
    iopswriteratemax: 'long@4.15',
    iopswriteratemaxlength: 'long@4.15',
    maxiops: 'long',
    miniops: 'long',
    name: 'string!',
    provisioningtype: 'string',
    storagepolicy: 'uuid@4.15',
    storagetype: 'string',
    tags: 'string<=4096',
    zoneid: 'list@4.13',
  },
})

export interface DeleteDiskOfferingParameters {
  readonly id: string
}

export const deleteDiskOffering = /* @__PURE__ */ describeCommand<'sync', DeleteDiskOfferingParameters, Success>({
  name: 'deleteDiskOffering',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListDiskOfferingsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly encrypt?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: OrAnother<OfferingState> | undefined
  readonly storageid?: string | undefined
  readonly storagetype?: OrAnother<OfferingStorage> | undefined
  readonly virtualmachineid?: string | undefined
  readonly volumeid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listDiskOfferings = /* @__PURE__ */ describeCommand<'list', ListDiskOfferingsParameters, DiskOffering>({
  name: 'listDiskOfferings',
  kind: 'list',
  key: 'diskoffering',
  parameters: {
    account: 'string@4.19',
    domainid: 'uuid',
    encrypt: 'bool@4.18',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid@4.19',
    state: 'string@4.19',
    storageid: 'uuid@4.17',
    storagetype: 'string@4.19',
    virtualmachineid: 'uuid@4.20.0',
    volumeid: 'uuid@4.17',
    zoneid: 'uuid@4.13',
  },
})

export interface UpdateDiskOfferingParameters {
  readonly bytesreadrate?: number | undefined
  readonly bytesreadratemax?: number | undefined
  readonly bytesreadratemaxlength?: number | undefined
  readonly byteswriterate?: number | undefined
  readonly byteswriteratemax?: number | undefined
  readonly byteswriteratemaxlength?: number | undefined
  readonly cachemode?: OrAnother<CacheMode> | undefined
  readonly displayoffering?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly iopsreadrate?: number | undefined
  readonly iopsreadratemax?: number | undefined
  readonly iopsreadratemaxlength?: number | undefined
  readonly iopswriterate?: number | undefined
  readonly iopswriteratemax?: number | undefined
  readonly iopswriteratemaxlength?: number | undefined
  readonly name?: string | undefined
  readonly sortkey?: number | undefined
  readonly state?: string | undefined
  readonly tags?: string | undefined
  readonly zoneid?: string | undefined
}

export const updateDiskOffering = /* @__PURE__ */ describeCommand<'sync', UpdateDiskOfferingParameters, DiskOffering>({
  name: 'updateDiskOffering',
  kind: 'sync',
  parameters: {
    bytesreadrate: 'long@4.15',
    bytesreadratemax: 'long@4.15',
    bytesreadratemaxlength: 'long@4.15',
    byteswriterate: 'long@4.15',
    byteswriteratemax: 'long@4.15',
    byteswriteratemaxlength: 'long@4.15',
    cachemode: 'string@4.15',
    displayoffering: 'bool',
    displaytext: 'string<=4096',
    domainid: 'string<=4096@4.13',
    id: 'uuid!',
    iopsreadrate: 'long@4.15',
    iopsreadratemax: 'long@4.15',
    iopsreadratemaxlength: 'long@4.15',
    iopswriterate: 'long@4.15',
    iopswriteratemax: 'long@4.15',
    iopswriteratemaxlength: 'long@4.15',
    name: 'string',
    sortkey: 'int',
    state: 'string@4.20.0',
    tags: 'string@4.15',
    zoneid: 'string@4.13',
  },
})
