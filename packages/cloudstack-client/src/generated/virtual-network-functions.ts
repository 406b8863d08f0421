// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { Template } from './entities/template.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'
import type { VnfAppliance, VnfTemplate } from './entities/virtual-network-functions.ts'
import type { BootMode, BootType, CpuArchitecture, DataDiskDetails, DhcpOptionsOfNetwork, DiskToOffering, HypervisorType, IpToNetwork, NicToNetwork, TemplateFilter } from './values.ts'

export interface DeleteVnfTemplateParameters {
  readonly forced?: boolean | undefined
  readonly id: string
  readonly issystem?: boolean | undefined
  readonly zoneid?: string | undefined
}

export const deleteVnfTemplate = /* @__PURE__ */ describeCommand<'job', DeleteVnfTemplateParameters, Success>({
  name: 'deleteVnfTemplate',
  kind: 'job',
  parameters: {
    forced: 'bool@4.9',
    id: 'uuid!',
    issystem: 'bool@4.20.0',
    zoneid: 'uuid',
  },
})

export interface DeployVnfApplianceParameters {
  readonly account?: string | undefined
  readonly affinitygroupids?: readonly string[] | undefined
  readonly affinitygroupnames?: readonly string[] | undefined
  readonly bootintosetup?: boolean | undefined
  readonly bootmode?: OrAnother<BootMode> | undefined
  readonly boottype?: OrAnother<BootType> | undefined
  readonly copyimagetags?: boolean | undefined
  readonly customid?: string | undefined
  readonly datadiskofferinglist?: readonly DiskToOffering[] | undefined
  readonly datadisksdetails?: readonly DataDiskDetails[] | undefined
  readonly deploymentplanner?: string | undefined
  readonly details?: WireObject | undefined
  readonly dhcpoptionsnetworklist?: readonly DhcpOptionsOfNetwork[] | undefined
  readonly diskofferingid?: string | undefined
  readonly displayname?: string | undefined
  readonly displayvm?: boolean | undefined
  readonly domainid?: string | undefined
  readonly dynamicscalingenabled?: boolean | undefined
  readonly externaldetails?: WireObject | undefined
  readonly extraconfig?: string | undefined
  readonly group?: string | undefined
  readonly hostid?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly iodriverpolicy?: string | undefined
  readonly iothreadsenabled?: boolean | undefined
  readonly ip6address?: string | undefined
  readonly ipaddress?: string | undefined
  readonly iptonetworklist?: readonly IpToNetwork[] | undefined
  readonly keyboard?: string | undefined
  readonly keypair?: string | undefined
  readonly keypairs?: readonly string[] | undefined
  readonly leaseduration?: number | undefined
  readonly leaseexpiryaction?: string | undefined
  readonly macaddress?: string | undefined
  readonly name?: string | undefined
  readonly networkids?: readonly string[] | undefined
  readonly nicmultiqueuenumber?: number | undefined
  readonly nicnetworklist?: readonly NicToNetwork[] | undefined
  readonly nicpackedvirtqueuesenabled?: boolean | undefined
  readonly overridediskofferingid?: string | undefined
  readonly password?: string | undefined
  readonly projectid?: string | undefined
  readonly properties?: WireObject | undefined
  readonly rootdisksize?: number | undefined
  readonly securitygroupids?: readonly string[] | undefined
  readonly securitygroupnames?: readonly string[] | undefined
  readonly serviceofferingid: string
  readonly size?: number | undefined
  readonly snapshotid?: string | undefined
  readonly startvm?: boolean | undefined
  readonly templateid?: string | undefined
  readonly userdata?: string | undefined
  readonly userdatadetails?: WireObject | undefined
  readonly userdataid?: string | undefined
  readonly vnfcidrlist?: readonly string[] | undefined
  readonly vnfconfiguremanagement?: boolean | undefined
  readonly volumeid?: string | undefined
  readonly zoneid: string
}

export const deployVnfAppliance = /* @__PURE__ */ describeCommand<'job', DeployVnfApplianceParameters, VnfAppliance>({
  name: 'deployVnfAppliance',
  kind: 'job',
  parameters: {
    account: 'string',
    affinitygroupids: 'list',
    affinitygroupnames: 'list',
    bootintosetup: 'bool@4.15.0.0',
    bootmode: 'string@4.14.0.0',
    boottype: 'string@4.14.0.0',
    copyimagetags: 'bool@4.13',
    customid: 'string',
    datadiskofferinglist: 'map(disk,diskOffering)@4.11',
    datadisksdetails: 'map(objects)@4.21.0',
    deploymentplanner: 'string@4.4',
    details: 'map(named)@4.3',
    dhcpoptionsnetworklist: 'map(objects)',
    diskofferingid: 'uuid',
    displayname: 'string',
    displayvm: 'bool@4.2',
    domainid: 'uuid',
    dynamicscalingenabled: 'bool@4.16',
    externaldetails: 'map(key,value)@4.21.0',
    extraconfig: 'string<=5120@4.12',
    group: 'string',
    hostid: 'uuid',
    hypervisor: 'string',
    iodriverpolicy: 'string',
    iothreadsenabled: 'bool',
    ip6address: 'string',
    ipaddress: 'string',
    iptonetworklist: 'map(objects)',
    keyboard: 'string',
    keypair: 'string',
    keypairs: 'list@4.17',
    leaseduration: 'int@4.21.0',
    leaseexpiryaction: 'string@4.21.0',
    macaddress: 'string',
    name: 'string',
    networkids: 'list',
    nicmultiqueuenumber: 'int@4.18',
    nicnetworklist: 'map(objects)@4.15',
    nicpackedvirtqueuesenabled: 'bool@4.18',
    overridediskofferingid: 'uuid@4.17',
    password: 'string@4.19.0.0',
    projectid: 'uuid',
    properties: 'map(key,value)@4.15',
    rootdisksize: 'long@4.4',
    securitygroupids: 'list',
    securitygroupnames: 'list',
    serviceofferingid: 'uuid!',
    size: 'long',
    snapshotid: 'uuid@4.21',
    startvm: 'bool',
    templateid: 'uuid',
    userdata: 'string<=1048576',
    userdatadetails: 'map(named)@4.18',
    userdataid: 'uuid@4.18',
    vnfcidrlist: 'list',
    vnfconfiguremanagement: 'bool',
    volumeid: 'uuid@4.21',
    zoneid: 'uuid!',
  },
})

export interface ListVnfAppliancesParameters {
  readonly account?: string | undefined
  readonly accumulate?: boolean | undefined
  readonly affinitygroupid?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly autoscalevmgroupid?: string | undefined
  readonly backupofferingid?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly displayvm?: boolean | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly forvirtualnetwork?: boolean | undefined
  readonly gpuenabled?: boolean | undefined
  readonly groupid?: string | undefined
  readonly haenable?: boolean | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly isoid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly isvnf?: boolean | undefined
  readonly keypair?: string | undefined
  readonly keyword?: string | undefined
  readonly leased?: boolean | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly securitygroupid?: string | undefined
  readonly serviceofferingid?: string | undefined
  readonly showicon?: boolean | undefined
  readonly state?: string | undefined
  readonly tags?: WireObject | undefined
  readonly templateid?: string | undefined
  readonly userdata?: boolean | undefined
  readonly userdataid?: string | undefined
  readonly userid?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVnfAppliances = /* @__PURE__ */ describeCommand<'list', ListVnfAppliancesParameters, VirtualMachine>({
  name: 'listVnfAppliances',
  kind: 'list',
  key: 'virtualmachine',
  parameters: {
    account: 'string',
    accumulate: 'bool@4.17.0',
    affinitygroupid: 'uuid',
    arch: 'string@4.20.1',
    autoscalevmgroupid: 'uuid@4.18.0',
    backupofferingid: 'uuid@4.17',
    details: 'list',
    displayvm: 'bool@4.4',
    domainid: 'uuid',
    extensionid: 'uuid@4.21.0',
    forvirtualnetwork: 'bool',
    gpuenabled: 'bool@4.21.0',
    groupid: 'uuid',
    haenable: 'bool@4.15',
    hypervisor: 'string',
    id: 'uuid',
    ids: 'list@4.4',
    isoid: 'uuid',
    isrecursive: 'bool',
    isvnf: 'bool@4.19.0',
    keypair: 'string',
    keyword: 'string',
    leased: 'bool@4.21.0',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool',
    securitygroupid: 'uuid@4.15',
    serviceofferingid: 'uuid@4.4',
    showicon: 'bool@4.16.0.0',
    state: 'string',
    tags: 'map(key,value)',
    templateid: 'uuid',
    userdata: 'bool@4.18.0.0',
    userdataid: 'uuid@4.20.1',
    userid: 'uuid',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVnfTemplatesParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly details?: readonly string[] | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly forcks?: boolean | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
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
  readonly tags?: WireObject | undefined
  readonly templatefilter: TemplateFilter
  readonly templatetype?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVnfTemplates = /* @__PURE__ */ describeCommand<'list', ListVnfTemplatesParameters, Template>({
  name: 'listVnfTemplates',
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
    showicon: 'bool',
    showremoved: 'bool',
    showunique: 'bool@4.13.2',
    tags: 'map(key,value)',
    templatefilter: 'string!',
    templatetype: 'string@4.19.0',
    zoneid: 'uuid',
  },
})

export interface RegisterVnfTemplateParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bits?: number | undefined
  readonly checksum?: string | undefined
  readonly deployasis?: boolean | undefined
  readonly details?: WireObject | undefined
  readonly directdownload?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly extensionid?: string | undefined
  readonly externaldetails?: WireObject | undefined
  readonly forcks?: boolean | undefined
  readonly format: string
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
  readonly vnfdetails?: WireObject | undefined
  readonly vnfnics?: WireObject | undefined
  readonly zoneid?: string | undefined
  readonly zoneids?: readonly string[] | undefined
}

export const registerVnfTemplate = /* @__PURE__ */ describeCommand<'sync', RegisterVnfTemplateParameters, VnfTemplate>({
  name: 'registerVnfTemplate',
  kind: 'sync',
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
    externaldetails: 'map(key,value)@4.21.0',
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
    vnfdetails: 'map(key,value)',
    vnfnics: 'map(key,value)',
    zoneid: 'uuid',
    zoneids: 'list',
  },
})

export interface UpdateVnfTemplateParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly bootable?: boolean | undefined
  readonly cleanupdetails?: boolean | undefined
  readonly cleanupvnfdetails?: boolean | undefined
  readonly cleanupvnfnics?: boolean | undefined
  readonly details?: WireObject | undefined
  readonly displaytext?: string | undefined
  readonly forceupdateostype?: boolean | undefined
  readonly forcks?: boolean | undefined
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
  readonly templatetag?: string | undefined
  readonly templatetype?: string | undefined
  readonly vnfdetails?: WireObject | undefined
  readonly vnfnics?: WireObject | undefined
}

export const updateVnfTemplate = /* @__PURE__ */ describeCommand<'sync', UpdateVnfTemplateParameters, VnfTemplate>({
  name: 'updateVnfTemplate',
  kind: 'sync',
  parameters: {
    arch: 'string@4.20',
    bootable: 'bool',
    cleanupdetails: 'bool',
    cleanupvnfdetails: 'bool',
    cleanupvnfnics: 'bool',
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
    sshkeyenabled: 'bool',
    templatetag: 'string@4.20.0',
    templatetype: 'string',
    vnfdetails: 'map(key,value)',
    vnfnics: 'map(key,value)',
  },
})
