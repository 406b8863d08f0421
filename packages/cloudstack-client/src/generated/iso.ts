// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { GetUploadParamsForIsoAnswer, Iso, IsoPermission } from './entities/iso.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'
import type { CpuArchitecture, ExtractMode, HypervisorType, TemplateFilter } from './values.ts'

export interface AttachIsoParameters {
  readonly forced?: boolean | undefined
  readonly id: string
  readonly virtualmachineid: string
}

export const attachIso = /* @__PURE__ */ describeCommand<'job', AttachIsoParameters, VirtualMachine>({
  name: 'attachIso',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    forced: 'bool@4.15.1',
    id: 'uuid!',
    virtualmachineid: 'uuid!',
  },
})

export interface CopyIsoParameters {
  readonly destzoneid?: string | undefined
  readonly destzoneids?: readonly string[] | undefined
  readonly id: string
  readonly sourcezoneid?: string | undefined
}

export const copyIso = /* @__PURE__ */ describeCommand<'job', CopyIsoParameters, Iso>({
  name: 'copyIso',
  kind: 'job',
  parameters: {
    destzoneid: 'uuid',
    destzoneids: 'list',
    id: 'uuid!',
    sourcezoneid: 'uuid',
  },
})

export interface DeleteIsoParameters {
  readonly id: string
  readonly zoneid?: string | undefined
}

export const deleteIso = /* @__PURE__ */ describeCommand<'job', DeleteIsoParameters, Success>({
  name: 'deleteIso',
  kind: 'job',
  envelope: 'deleteisosresponse',
  parameters: {
    id: 'uuid!',
    zoneid: 'uuid',
  },
})

export interface DetachIsoParameters {
  readonly forced?: boolean | undefined
  readonly virtualmachineid: string
}

export const detachIso = /* @__PURE__ */ describeCommand<'job', DetachIsoParameters, VirtualMachine>({
  name: 'detachIso',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    forced: 'bool@4.15.1',
    virtualmachineid: 'uuid!',
  },
})

export interface ExtractIsoParameters {
  readonly id: string
  readonly mode: OrAnother<ExtractMode>
  readonly url?: string | undefined
  readonly zoneid?: string | undefined
}

export const extractIso = /* @__PURE__ */ describeCommand<'job', ExtractIsoParameters, Iso>({
  name: 'extractIso',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    mode: 'string!',
    url: 'string<=2048',
    zoneid: 'uuid',
  },
})

export interface GetUploadParamsForIsoParameters {
  readonly account?: string | undefined
  readonly bootable?: boolean | undefined
  readonly checksum?: string | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly format: string
  readonly isextractable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly name: string
  readonly ostypeid?: string | undefined
  readonly projectid?: string | undefined
  readonly zoneid: string
}

export const getUploadParamsForIso = /* @__PURE__ */ describeCommand<'sync', GetUploadParamsForIsoParameters, GetUploadParamsForIsoAnswer>({
  name: 'getUploadParamsForIso',
  kind: 'sync',
  parameters: {
    account: 'string',
    bootable: 'bool',
    checksum: 'string',
    displaytext: 'string<=4096',
    domainid: 'uuid',
    format: 'string!',
    isextractable: 'bool',
    isfeatured: 'bool',
    ispublic: 'bool',
    name: 'string!',
    ostypeid: 'uuid',
    projectid: 'uuid',
    zoneid: 'uuid!',
  },
})

export interface ListIsoPermissionsParameters {
  readonly id: string
}

export const listIsoPermissions = /* @__PURE__ */ describeCommand<'list', ListIsoPermissionsParameters, IsoPermission>({
  name: 'listIsoPermissions',
  kind: 'list',
  key: 'isopermission',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListIsosParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bootable?: boolean | undefined
  readonly domainid?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly imagestoreid?: string | undefined
  readonly isofilter?: TemplateFilter | undefined
  readonly ispublic?: boolean | undefined
  readonly isready?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly oscategoryid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly showicon?: boolean | undefined
  readonly showremoved?: boolean | undefined
  readonly showunique?: boolean | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly zoneid?: string | undefined
}

export const listIsos = /* @__PURE__ */ describeCommand<'list', ListIsosParameters, Iso>({
  name: 'listIsos',
  kind: 'list',
  key: 'iso',
  parameters: {
    account: 'string',
    arch: 'string@4.20',
    bootable: 'bool',
    domainid: 'uuid',
    hypervisor: 'string',
    id: 'uuid',
    imagestoreid: 'uuid@4.19',
    isofilter: 'string',
    ispublic: 'bool',
    isready: 'bool',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    oscategoryid: 'uuid@4.21.0',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    showicon: 'bool@4.16',
    showremoved: 'bool',
    showunique: 'bool@4.13.2',
    storageid: 'uuid@4.19',
    tags: 'map(key,value)',
    zoneid: 'uuid',
  },
})

export interface RegisterIsoParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bootable?: boolean | undefined
  readonly checksum?: string | undefined
  readonly directdownload?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly imagestoreuuid?: string | undefined
  readonly isdynamicallyscalable?: boolean | undefined
  readonly isextractable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly name: string
  readonly ostypeid?: string | undefined
  readonly passwordenabled?: boolean | undefined
  readonly projectid?: string | undefined
  readonly url: string
  readonly zoneid: string
}

export const registerIso = /* @__PURE__ */ describeCommand<'sync', RegisterIsoParameters, Iso>({
  name: 'registerIso',
  kind: 'sync',
  key: 'iso',
  parameters: {
    account: 'string',
    arch: 'string@4.20',
    bootable: 'bool',
    checksum: 'string',
    directdownload: 'bool',
    displaytext: 'string<=4096',
    domainid: 'uuid',
    imagestoreuuid: 'string',
    isdynamicallyscalable: 'bool',
    isextractable: 'bool',
    isfeatured: 'bool',
    ispublic: 'bool',
    name: 'string!',
    ostypeid: 'uuid',
    passwordenabled: 'bool@4.15',
    projectid: 'uuid',
    url: 'string!<=2048',
    zoneid: 'uuid!',
  },
})

export interface UpdateIsoParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bootable?: boolean | undefined
  readonly cleanupdetails?: boolean | undefined
  readonly details?: WireObject | undefined
  readonly displaytext?: string | undefined
  readonly forceupdateostype?: boolean | undefined
  readonly format?: string | undefined
  readonly id: string
  readonly isdynamicallyscalable?: boolean | undefined
  readonly isrouting?: boolean | undefined
  readonly name?: string | undefined
  readonly ostypeid?: string | undefined
  readonly passwordenabled?: boolean | undefined
  readonly requireshvm?: boolean | undefined
  readonly sortkey?: number | undefined
  readonly sshkeyenabled?: boolean | undefined
}

export const updateIso = /* @__PURE__ */ describeCommand<'sync', UpdateIsoParameters, Iso>({
  name: 'updateIso',
  kind: 'sync',
  parameters: {
    arch: 'string@4.20',
    bootable: 'bool',
    cleanupdetails: 'bool',
    details: 'map(named)',
    displaytext: 'string<=4096',
    forceupdateostype: 'bool@4.21',
    format: 'string',
    id: 'uuid!',
    isdynamicallyscalable: 'bool',
    isrouting: 'bool',
    name: 'string',
    ostypeid: 'uuid',
    passwordenabled: 'bool',
    requireshvm: 'bool',
    sortkey: 'int',
    sshkeyenabled: 'bool@4.15',
  },
})

export interface UpdateIsoPermissionsParameters {
  readonly accounts?: readonly string[] | undefined
  readonly id: string
  readonly isextractable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly op?: string | undefined
  readonly projectids?: readonly string[] | undefined
}

export const updateIsoPermissions = /* @__PURE__ */ describeCommand<'sync', UpdateIsoPermissionsParameters, Success>({
  name: 'updateIsoPermissions',
  kind: 'sync',
  parameters: {
    accounts: 'list',
    id: 'uuid!',
    isextractable: 'bool',
    isfeatured: 'bool',
    ispublic: 'bool',
    op: 'string',
    projectids: 'list',
  },
})
