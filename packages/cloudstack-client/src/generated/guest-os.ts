// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { AddGuestOsAnswer, GetHypervisorGuestOsNamesAnswer, GuestOsMapping, OsCategory, OsType, UpdateGuestOsAnswer } from './entities/guest-os.ts'
import type { CpuArchitecture, HypervisorType } from './values.ts'

export interface AddGuestOsParameters {
  readonly details?: WireObject | undefined
  readonly forDisplay?: boolean | undefined
  readonly name?: string | undefined
  readonly oscategoryid: string
  readonly osdisplayname: string
}

export const addGuestOs = /* @__PURE__ */ describeCommand<'job-with-id', AddGuestOsParameters, AddGuestOsAnswer>({
  name: 'addGuestOs',
  kind: 'job-with-id',
  parameters: {
    details: 'map(key,value)',
    forDisplay: 'bool@4.19',
    name: 'string',
    oscategoryid: 'uuid!',
    osdisplayname: 'string!',
  },
})

export interface AddGuestOsMappingParameters {
  readonly forced?: boolean | undefined
  readonly hypervisor: OrAnother<HypervisorType>
  readonly hypervisorversion: string
  readonly osdisplayname?: string | undefined
  readonly osmappingcheckenabled?: boolean | undefined
  readonly osnameforhypervisor: string
  readonly ostypeid?: string | undefined
}

export const addGuestOsMapping = /* @__PURE__ */ describeCommand<'job-with-id', AddGuestOsMappingParameters, GuestOsMapping>({
  name: 'addGuestOsMapping',
  kind: 'job-with-id',
  parameters: {
    forced: 'bool@4.19.0',
    hypervisor: 'string!',
    hypervisorversion: 'string!',
    osdisplayname: 'string',
    osmappingcheckenabled: 'bool@4.19.0',
    osnameforhypervisor: 'string!',
    ostypeid: 'uuid',
  },
})

export interface AddOsCategoryParameters {
  readonly isfeatured?: boolean | undefined
  readonly name: string
}

export const addOsCategory = /* @__PURE__ */ describeCommand<'sync', AddOsCategoryParameters, OsCategory>({
  name: 'addOsCategory',
  kind: 'sync',
  key: 'oscategory',
  parameters: {
    isfeatured: 'bool',
    name: 'string!',
  },
})

export interface DeleteOsCategoryParameters {
  readonly id: string
}

export const deleteOsCategory = /* @__PURE__ */ describeCommand<'sync', DeleteOsCategoryParameters, Success>({
  name: 'deleteOsCategory',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface GetHypervisorGuestOsNamesParameters {
  readonly hypervisor: OrAnother<HypervisorType>
  readonly hypervisorversion: string
  readonly keyword?: string | undefined
}

export const getHypervisorGuestOsNames = /* @__PURE__ */ describeCommand<'job', GetHypervisorGuestOsNamesParameters, GetHypervisorGuestOsNamesAnswer>({
  name: 'getHypervisorGuestOsNames',
  kind: 'job',
  parameters: {
    hypervisor: 'string!',
    hypervisorversion: 'string!',
    keyword: 'string',
  },
})

export interface ListGuestOsMappingParameters {
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly hypervisorversion?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly osdisplayname?: string | undefined
  readonly osnameforhypervisor?: string | undefined
  readonly ostypeid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listGuestOsMapping = /* @__PURE__ */ describeCommand<'list', ListGuestOsMappingParameters, GuestOsMapping>({
  name: 'listGuestOsMapping',
  kind: 'list',
  key: 'guestosmapping',
  parameters: {
    hypervisor: 'string',
    hypervisorversion: 'string',
    id: 'uuid',
    keyword: 'string',
    osdisplayname: 'string@4.19',
    osnameforhypervisor: 'string@4.19',
    ostypeid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListOsCategoriesParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly id?: string | undefined
  readonly isfeatured?: boolean | undefined
  readonly isiso?: boolean | undefined
  readonly isvnf?: boolean | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showicon?: boolean | undefined
  readonly zoneid?: string | undefined
}

export const listOsCategories = /* @__PURE__ */ describeCommand<'list', ListOsCategoriesParameters, OsCategory>({
  name: 'listOsCategories',
  kind: 'list',
  key: 'oscategory',
  parameters: {
    arch: 'string@4.21.0',
    id: 'uuid',
    isfeatured: 'bool@4.21.0',
    isiso: 'bool@4.21.0',
    isvnf: 'bool@4.21.0',
    keyword: 'string',
    name: 'string@3.0.1',
    page: 'int',
    pagesize: 'int',
    showicon: 'bool@4.21.0',
    zoneid: 'uuid@4.21.0',
  },
})

export interface ListOsTypesParameters {
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly keyword?: string | undefined
  readonly oscategoryid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listOsTypes = /* @__PURE__ */ describeCommand<'list', ListOsTypesParameters, OsType>({
  name: 'listOsTypes',
  kind: 'list',
  key: 'ostype',
  parameters: {
    description: 'string@3.0.1',
    fordisplay: 'bool@4.18.1',
    id: 'uuid',
    ids: 'list@4.22.1',
    keyword: 'string',
    oscategoryid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})

export interface RemoveGuestOsParameters {
  readonly id: string
}

export const removeGuestOs = /* @__PURE__ */ describeCommand<'job', RemoveGuestOsParameters, Success>({
  name: 'removeGuestOs',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface RemoveGuestOsMappingParameters {
  readonly id: string
}

export const removeGuestOsMapping = /* @__PURE__ */ describeCommand<'job', RemoveGuestOsMappingParameters, Success>({
  name: 'removeGuestOsMapping',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateGuestOsParameters {
  readonly details?: WireObject | undefined
  readonly forDisplay?: boolean | undefined
  readonly id: string
  readonly oscategoryid?: string | undefined
  readonly osdisplayname?: string | undefined
}

export const updateGuestOs = /* @__PURE__ */ describeCommand<'job', UpdateGuestOsParameters, UpdateGuestOsAnswer>({
  name: 'updateGuestOs',
  kind: 'job',
  parameters: {
    details: 'map(key,value)',
    forDisplay: 'bool@4.19',
    id: 'uuid!',
    oscategoryid: 'uuid@4.21.0',
    osdisplayname: 'string',
  },
})

export interface UpdateGuestOsMappingParameters {
  readonly id: string
  readonly osmappingcheckenabled?: boolean | undefined
  readonly osnameforhypervisor: string
}

export const updateGuestOsMapping = /* @__PURE__ */ describeCommand<'job', UpdateGuestOsMappingParameters, GuestOsMapping>({
  name: 'updateGuestOsMapping',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    osmappingcheckenabled: 'bool@4.19.0',
    osnameforhypervisor: 'string!',
  },
})

export interface UpdateOsCategoryParameters {
  readonly id: string
  readonly isfeatured?: boolean | undefined
  readonly name?: string | undefined
  readonly sortkey?: number | undefined
}

export const updateOsCategory = /* @__PURE__ */ describeCommand<'sync', UpdateOsCategoryParameters, OsCategory>({
  name: 'updateOsCategory',
  kind: 'sync',
  key: 'oscategory',
  parameters: {
    id: 'uuid!',
    isfeatured: 'bool',
    name: 'string',
    sortkey: 'int',
  },
})
