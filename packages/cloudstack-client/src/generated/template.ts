// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { GetUploadParamsForTemplateAnswer, Template, TemplatePermission } from './entities/template.ts'
import type { CpuArchitecture, ExtractMode, HypervisorType, ImageFormat, TemplateDetails, TemplateFilter, TemplateType } from './values.ts'

export interface CopyTemplateParameters {
  readonly destzoneid?: string | undefined
  readonly destzoneids?: readonly string[] | undefined
  readonly id: string
  readonly sourcezoneid?: string | undefined
}

export const copyTemplate = /* @__PURE__ */ describeCommand<'job', CopyTemplateParameters, Template>({
  name: 'copyTemplate',
  kind: 'job',
  key: 'template',
  parameters: {
    destzoneid: 'uuid',
    destzoneids: 'list',
    id: 'uuid!',
    sourcezoneid: 'uuid',
  },
})

export interface CreateTemplateParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bits?: number | undefined
  readonly details?: TemplateDetails | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly isdynamicallyscalable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly name: string
  readonly ostypeid: string
  readonly passwordenabled?: boolean | undefined
  readonly projectid?: string | undefined
  readonly requireshvm?: boolean | undefined
  readonly snapshotid?: string | undefined
  readonly sshkeyenabled?: boolean | undefined
  readonly templatetag?: string | undefined
  readonly url?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly volumeid?: string | undefined
  readonly zoneid?: string | undefined
}

export const createTemplate = /* @__PURE__ */ describeCommand<'job-with-id', CreateTemplateParameters, Template>({
  name: 'createTemplate',
  kind: 'job-with-id',
  key: 'template',
  parameters: {
    account: 'string@4.19.0',
    arch: 'string@4.20.2',
    bits: 'int',
    details: 'map(named0)',
    displaytext: 'string<=4096',
    domainid: 'uuid@4.19.0',
    isdynamicallyscalable: 'bool',
    isfeatured: 'bool',
    ispublic: 'bool',
    name: 'string!',
    ostypeid: 'uuid!',
    passwordenabled: 'bool',
    projectid: 'uuid',
    requireshvm: 'bool',
    snapshotid: 'uuid',
    sshkeyenabled: 'bool@4.15',
    templatetag: 'string',
    url: 'string<=2048',
    virtualmachineid: 'uuid',
    volumeid: 'uuid',
    zoneid: 'uuid@4.19.0',
  },
})

export interface DeleteTemplateParameters {
  readonly forced?: boolean | undefined
  readonly id: string
  readonly issystem?: boolean | undefined
  readonly zoneid?: string | undefined
}

export const deleteTemplate = /* @__PURE__ */ describeCommand<'job', DeleteTemplateParameters, Success>({
  name: 'deleteTemplate',
  kind: 'job',
  parameters: {
    forced: 'bool@4.9',
    id: 'uuid!',
    issystem: 'bool@4.20.0',
    zoneid: 'uuid',
  },
})

export interface ExtractTemplateParameters {
  readonly id: string
  readonly mode: OrAnother<ExtractMode>
  readonly url?: string | undefined
  readonly zoneid?: string | undefined
}

export const extractTemplate = /* @__PURE__ */ describeCommand<'job', ExtractTemplateParameters, Template>({
  name: 'extractTemplate',
  kind: 'job',
  key: 'template',
  parameters: {
    id: 'uuid!',
    mode: 'string!',
    url: 'string<=2048',
    zoneid: 'uuid',
  },
})

export interface GetUploadParamsForTemplateParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bits?: number | undefined
  readonly checksum?: string | undefined
  readonly deployasis?: boolean | undefined
  readonly details?: TemplateDetails | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly forcks?: boolean | undefined
  readonly format: OrAnother<ImageFormat>
  readonly hypervisor: OrAnother<HypervisorType>
  readonly isdynamicallyscalable?: boolean | undefined
  readonly isextractable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly isrouting?: boolean | undefined
  readonly name: string
  readonly ostypeid?: string | undefined
  readonly passwordenabled?: boolean | undefined
  readonly projectid?: string | undefined
  readonly requireshvm?: boolean | undefined
  readonly sshkeyenabled?: boolean | undefined
  readonly templatetag?: string | undefined
  readonly templatetype?: string | undefined
  readonly zoneid: string
}

export const getUploadParamsForTemplate = /* @__PURE__ */ describeCommand<'sync', GetUploadParamsForTemplateParameters, GetUploadParamsForTemplateAnswer>({
  name: 'getUploadParamsForTemplate',
  kind: 'sync',
  key: 'getuploadparams',
  envelope: 'postuploadtemplateresponse',
  parameters: {
    account: 'string',
    arch: 'string@4.20',
    bits: 'int',
    checksum: 'string',
    deployasis: 'bool@4.15.1',
    details: 'map(named0)',
    displaytext: 'string<=4096',
    domainid: 'uuid',
    forcks: 'bool@4.21.0',
    format: 'string!',
    hypervisor: 'string!',
    isdynamicallyscalable: 'bool',
    isextractable: 'bool',
    isfeatured: 'bool',
    ispublic: 'bool',
    isrouting: 'bool',
    name: 'string!',
    ostypeid: 'uuid',
    passwordenabled: 'bool',
    projectid: 'uuid',
    requireshvm: 'bool',
    sshkeyenabled: 'bool',
    templatetag: 'string',
    templatetype: 'string@4.22.0',
    zoneid: 'uuid!',
  },
})

export interface LinkUserDataToTemplateParameters {
  readonly isoid?: string | undefined
  readonly templateid?: string | undefined
  readonly userdataid?: string | undefined
  readonly userdatapolicy?: string | undefined
}

export const linkUserDataToTemplate = /* @__PURE__ */ describeCommand<'sync', LinkUserDataToTemplateParameters, Template>({
  name: 'linkUserDataToTemplate',
  kind: 'sync',
  key: 'template',
  parameters: {
    isoid: 'uuid',
    templateid: 'uuid',
    userdataid: 'uuid',
    userdatapolicy: 'string',
  },
})

export interface ListTemplatePermissionsParameters {
  readonly id: string
}

export const listTemplatePermissions = /* @__PURE__ */ describeCommand<'list', ListTemplatePermissionsParameters, TemplatePermission>({
  name: 'listTemplatePermissions',
  kind: 'list',
  key: 'templatepermission',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListTemplatesParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly details?: readonly string[] | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly forcks?: boolean | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly imagestoreid?: string | undefined
  readonly isready?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly isvnf?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly oscategoryid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly parenttemplateid?: string | undefined
  readonly projectid?: string | undefined
  readonly showicon?: boolean | undefined
  readonly showremoved?: boolean | undefined
  readonly showunique?: boolean | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly templatefilter: TemplateFilter
  readonly templatetype?: OrAnother<TemplateType> | undefined
  readonly zoneid?: string | undefined
}

export const listTemplates = /* @__PURE__ */ describeCommand<'list', ListTemplatesParameters, Template>({
  name: 'listTemplates',
  kind: 'list',
  key: 'template',
  parameters: {
    account: 'string',
    arch: 'string@4.20',
    details: 'list@4.15',
    domainid: 'uuid',
    extensionid: 'uuid@4.21.0',
    forcks: 'bool@4.21.0',
    hypervisor: 'string',
    id: 'uuid',
    ids: 'list@4.9',
    imagestoreid: 'uuid@4.19',
    isready: 'bool@4.21.0',
    isrecursive: 'bool',
    isvnf: 'bool@4.19.0',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    oscategoryid: 'uuid@4.21.0',
    page: 'int',
    pagesize: 'int',
    parenttemplateid: 'uuid@4.4',
    projectid: 'uuid',
    showicon: 'bool@4.16',
    showremoved: 'bool',
    showunique: 'bool@4.13.2',
    storageid: 'uuid@4.19',
    tags: 'map(key,value)',
    templatefilter: 'string!',
    templatetype: 'string@4.19.0',
    zoneid: 'uuid',
  },
})

export interface PrepareTemplateParameters {
  readonly storageid?: string | undefined
  readonly templateid: string
  readonly zoneid: string
}

export const prepareTemplate = /* @__PURE__ */ describeCommand<'sync', PrepareTemplateParameters, Template>({
  name: 'prepareTemplate',
  kind: 'sync',
  parameters: {
    storageid: 'uuid',
    templateid: 'uuid!',
    zoneid: 'uuid!',
  },
})

export interface RegisterTemplateParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bits?: number | undefined
  readonly checksum?: string | undefined
  readonly deployasis?: boolean | undefined
  readonly details?: TemplateDetails | undefined
  readonly directdownload?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly forcks?: boolean | undefined
  readonly format: OrAnother<ImageFormat>
  readonly hypervisor: OrAnother<HypervisorType>
  readonly isdynamicallyscalable?: boolean | undefined
  readonly isextractable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly isrouting?: boolean | undefined
  readonly name: string
  readonly ostypeid?: string | undefined
  readonly passwordenabled?: boolean | undefined
  readonly projectid?: string | undefined
  readonly requireshvm?: boolean | undefined
  readonly sshkeyenabled?: boolean | undefined
  readonly templatetag?: string | undefined
  readonly templatetype?: string | undefined
  readonly url: string
  readonly zoneid?: string | undefined
  readonly zoneids?: readonly string[] | undefined
}

export const registerTemplate = /* @__PURE__ */ describeCommand<'list', RegisterTemplateParameters, Template>({
  name: 'registerTemplate',
  kind: 'list',
  key: 'template',
  parameters: {
    account: 'string',
    arch: 'string@4.20',
    bits: 'int',
    checksum: 'string',
    deployasis: 'bool@4.15.1',
    details: 'map(named0)',
    directdownload: 'bool',
    displaytext: 'string<=4096',
    domainid: 'uuid',
    extensionid: 'uuid@4.21.0',
    externaldetails: 'map(named0)@4.21.0',
    forcks: 'bool@4.21.0',
    format: 'string!',
    hypervisor: 'string!',
    isdynamicallyscalable: 'bool',
    isextractable: 'bool',
    isfeatured: 'bool',
    ispublic: 'bool',
    isrouting: 'bool',
    name: 'string!',
    ostypeid: 'uuid',
    passwordenabled: 'bool',
    projectid: 'uuid',
    requireshvm: 'bool',
    sshkeyenabled: 'bool',
    templatetag: 'string',
    templatetype: 'string@4.19.0',
    url: 'string!<=2048',
    zoneid: 'uuid',
    zoneids: 'list',
  },
})

export interface UpdateTemplateParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bootable?: boolean | undefined
  readonly cleanupdetails?: boolean | undefined
  readonly details?: TemplateDetails | undefined
  readonly displaytext?: string | undefined
  readonly forceupdateostype?: boolean | undefined
  readonly forcks?: boolean | undefined
  readonly format?: OrAnother<ImageFormat> | undefined
  readonly id: string
  readonly isdynamicallyscalable?: boolean | undefined
  readonly isrouting?: boolean | undefined
  readonly name?: string | undefined
  readonly ostypeid?: string | undefined
  readonly passwordenabled?: boolean | undefined
  readonly requireshvm?: boolean | undefined
  readonly sortkey?: number | undefined
  readonly sshkeyenabled?: boolean | undefined
  readonly templatetag?: string | undefined
  readonly templatetype?: string | undefined
}

export const updateTemplate = /* @__PURE__ */ describeCommand<'sync', UpdateTemplateParameters, Template>({
  name: 'updateTemplate',
  kind: 'sync',
  key: 'template',
  parameters: {
    arch: 'string@4.20',
    bootable: 'bool',
    cleanupdetails: 'bool',
    details: 'map(named0)',
    displaytext: 'string<=4096',
    forceupdateostype: 'bool@4.21',
    forcks: 'bool@4.21.0',
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
    templatetag: 'string@4.20.0',
    templatetype: 'string@4.15',
  },
})

export interface UpdateTemplatePermissionsParameters {
  readonly accounts?: readonly string[] | undefined
  readonly id: string
  readonly isextractable?: boolean | undefined
  readonly isfeatured?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly op?: string | undefined
  readonly projectids?: readonly string[] | undefined
}

export const updateTemplatePermissions = /* @__PURE__ */ describeCommand<'sync', UpdateTemplatePermissionsParameters, Success>({
  name: 'updateTemplatePermissions',
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

export interface UpgradeRouterTemplateParameters {
  readonly account?: string | undefined
  readonly clusterid?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly podid?: string | undefined
  readonly zoneid?: string | undefined
}

export const upgradeRouterTemplate = /* @__PURE__ */ describeCommand<'sync', UpgradeRouterTemplateParameters, Success>({
  name: 'upgradeRouterTemplate',
  kind: 'sync',
  parameters: {
    account: 'string',
    clusterid: 'uuid',
    domainid: 'uuid',
    id: 'uuid',
    podid: 'uuid',
    zoneid: 'uuid',
  },
})
