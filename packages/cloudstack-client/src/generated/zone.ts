// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { UnmanagedInstance } from './entities/virtual-machine.ts'
import type { CreateIpv4SubnetForZoneAnswer, DedicateIpv4SubnetForZoneAnswer, DedicatedZone, DisableOutOfBandManagementForZoneAnswer, EnableOutOfBandManagementForZoneAnswer, Ipv4SubnetsForZone, ReleaseIpv4SubnetForZoneAnswer, UpdateIpv4SubnetForZoneAnswer, VmwareDc, Zone } from './entities/zone.ts'
import type { AllocationState, ZoneNetworkType } from './values.ts'

export interface AddVmwareDcParameters {
  readonly name: string
  readonly password?: string | undefined
  readonly username?: string | undefined
  readonly vcenter: string
  readonly zoneid: string
}

export const addVmwareDc = /* @__PURE__ */ describeCommand<'sync', AddVmwareDcParameters, VmwareDc>({
  name: 'addVmwareDc',
  kind: 'sync',
  key: 'vmwaredc',
  parameters: {
    name: 'string!',
    password: 'string',
    username: 'string',
    vcenter: 'string!',
    zoneid: 'uuid!',
  },
})

export interface CreateIpv4SubnetForZoneParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly projectid?: string | undefined
  readonly subnet: string
  readonly zoneid: string
}

export const createIpv4SubnetForZone = /* @__PURE__ */ describeCommand<'job-with-id', CreateIpv4SubnetForZoneParameters, CreateIpv4SubnetForZoneAnswer>({
  name: 'createIpv4SubnetForZone',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    projectid: 'uuid',
    subnet: 'string!',
    zoneid: 'uuid!',
  },
})

export interface CreateZoneParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly dns1: string
  readonly dns2?: string | undefined
  readonly domain?: string | undefined
  readonly domainid?: string | undefined
  readonly guestcidraddress?: string | undefined
  readonly internaldns1: string
  readonly internaldns2?: string | undefined
  readonly ip6dns1?: string | undefined
  readonly ip6dns2?: string | undefined
  readonly isedge?: boolean | undefined
  readonly localstorageenabled?: boolean | undefined
  readonly name: string
  readonly networktype: ZoneNetworkType
  readonly securitygroupenabled?: boolean | undefined
  readonly storageaccessgroups?: readonly string[] | undefined
}

export const createZone = /* @__PURE__ */ describeCommand<'sync', CreateZoneParameters, Zone>({
  name: 'createZone',
  kind: 'sync',
  key: 'zone',
  parameters: {
    allocationstate: 'string',
    dns1: 'string!',
    dns2: 'string',
    domain: 'string',
    domainid: 'uuid',
    guestcidraddress: 'string',
    internaldns1: 'string!',
    internaldns2: 'string',
    ip6dns1: 'string',
    ip6dns2: 'string',
    isedge: 'bool@4.18.0',
    localstorageenabled: 'bool',
    name: 'string!',
    networktype: 'string!',
    securitygroupenabled: 'bool',
    storageaccessgroups: 'list@4.21.0',
  },
})

export interface DedicateIpv4SubnetForZoneParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly projectid?: string | undefined
}

export const dedicateIpv4SubnetForZone = /* @__PURE__ */ describeCommand<'job', DedicateIpv4SubnetForZoneParameters, DedicateIpv4SubnetForZoneAnswer>({
  name: 'dedicateIpv4SubnetForZone',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
    projectid: 'uuid',
  },
})

export interface DedicateZoneParameters {
  readonly account?: string | undefined
  readonly domainid: string
  readonly zoneid: string
}

export const dedicateZone = /* @__PURE__ */ describeCommand<'job', DedicateZoneParameters, Zone>({
  name: 'dedicateZone',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid!',
    zoneid: 'uuid!',
  },
})

export interface DeleteIpv4SubnetForZoneParameters {
  readonly id: string
}

export const deleteIpv4SubnetForZone = /* @__PURE__ */ describeCommand<'job', DeleteIpv4SubnetForZoneParameters, Success>({
  name: 'deleteIpv4SubnetForZone',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteZoneParameters {
  readonly id: string
}

export const deleteZone = /* @__PURE__ */ describeCommand<'sync', DeleteZoneParameters, Success>({
  name: 'deleteZone',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DisableHAForZoneParameters {
  readonly zoneid: string
}

export const disableHAForZone = /* @__PURE__ */ describeCommand<'job', DisableHAForZoneParameters, Success>({
  name: 'disableHAForZone',
  kind: 'job',
  parameters: {
    zoneid: 'uuid!',
  },
})

export interface DisableOutOfBandManagementForZoneParameters {
  readonly zoneid: string
}

export const disableOutOfBandManagementForZone = /* @__PURE__ */ describeCommand<'job', DisableOutOfBandManagementForZoneParameters, DisableOutOfBandManagementForZoneAnswer>({
  name: 'disableOutOfBandManagementForZone',
  kind: 'job',
  parameters: {
    zoneid: 'uuid!',
  },
})

export interface EnableHAForZoneParameters {
  readonly zoneid: string
}

export const enableHAForZone = /* @__PURE__ */ describeCommand<'job', EnableHAForZoneParameters, Success>({
  name: 'enableHAForZone',
  kind: 'job',
  parameters: {
    zoneid: 'uuid!',
  },
})

export interface EnableOutOfBandManagementForZoneParameters {
  readonly zoneid: string
}

export const enableOutOfBandManagementForZone = /* @__PURE__ */ describeCommand<'job', EnableOutOfBandManagementForZoneParameters, EnableOutOfBandManagementForZoneAnswer>({
  name: 'enableOutOfBandManagementForZone',
  kind: 'job',
  parameters: {
    zoneid: 'uuid!',
  },
})

export interface ListDedicatedZonesParameters {
  readonly account?: string | undefined
  readonly affinitygroupid?: string | undefined
  readonly domainid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listDedicatedZones = /* @__PURE__ */ describeCommand<'list', ListDedicatedZonesParameters, DedicatedZone>({
  name: 'listDedicatedZones',
  kind: 'list',
  key: 'dedicatedzone',
  parameters: {
    account: 'string',
    affinitygroupid: 'uuid',
    domainid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface ListIpv4SubnetsForZoneParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly subnet?: string | undefined
  readonly zoneid?: string | undefined
}

export const listIpv4SubnetsForZone = /* @__PURE__ */ describeCommand<'list', ListIpv4SubnetsForZoneParameters, Ipv4SubnetsForZone>({
  name: 'listIpv4SubnetsForZone',
  kind: 'list',
  key: 'zoneipv4subnet',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    subnet: 'string',
    zoneid: 'uuid',
  },
})

export interface ListVmwareDcVmsParameters {
  readonly datacentername?: string | undefined
  readonly existingvcenterid?: string | undefined
  readonly hostname?: string | undefined
  readonly instancename?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly password?: string | undefined
  readonly username?: string | undefined
  readonly vcenter?: string | undefined
}

export const listVmwareDcVms = /* @__PURE__ */ describeCommand<'list', ListVmwareDcVmsParameters, UnmanagedInstance>({
  name: 'listVmwareDcVms',
  kind: 'list',
  key: 'unmanagedinstance',
  parameters: {
    datacentername: 'string',
    existingvcenterid: 'uuid',
    hostname: 'string@4.20.1',
    instancename: 'string@4.20.1',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    password: 'string',
    username: 'string',
    vcenter: 'string',
  },
})

export interface ListVmwareDcsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid: string
}

export const listVmwareDcs = /* @__PURE__ */ describeCommand<'list', ListVmwareDcsParameters, VmwareDc>({
  name: 'listVmwareDcs',
  kind: 'list',
  key: 'vmwaredc',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid!',
  },
})

export interface ListZonesParameters {
  readonly available?: boolean | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly networktype?: ZoneNetworkType | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showcapacities?: boolean | undefined
  readonly showicon?: boolean | undefined
  readonly storageaccessgroup?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listZones = /* @__PURE__ */ describeCommand<'list', ListZonesParameters, Zone>({
  name: 'listZones',
  kind: 'list',
  key: 'zone',
  parameters: {
    available: 'bool',
    domainid: 'uuid',
    id: 'uuid',
    ids: 'list@4.19.0',
    keyword: 'string',
    name: 'string',
    networktype: 'string',
    page: 'int',
    pagesize: 'int',
    showcapacities: 'bool',
    showicon: 'bool@4.16',
    storageaccessgroup: 'string@4.21.0',
    tags: 'map(key,value)@4.3',
  },
})

export interface ListZonesMetricsParameters {
  readonly available?: boolean | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly networktype?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showcapacities?: boolean | undefined
  readonly showicon?: boolean | undefined
  readonly storageaccessgroup?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listZonesMetrics = /* @__PURE__ */ describeCommand<'list', ListZonesMetricsParameters, Zone>({
  name: 'listZonesMetrics',
  kind: 'list',
  key: 'zone',
  parameters: {
    available: 'bool',
    domainid: 'uuid',
    id: 'uuid',
    ids: 'list@4.19.0',
    keyword: 'string',
    name: 'string',
    networktype: 'string',
    page: 'int',
    pagesize: 'int',
    showcapacities: 'bool',
    showicon: 'bool@4.16',
    storageaccessgroup: 'string@4.21.0',
    tags: 'map(key,value)@4.3',
  },
})

export interface ReleaseDedicatedZoneParameters {
  readonly zoneid: string
}

export const releaseDedicatedZone = /* @__PURE__ */ describeCommand<'job', ReleaseDedicatedZoneParameters, Success>({
  name: 'releaseDedicatedZone',
  kind: 'job',
  parameters: {
    zoneid: 'uuid!',
  },
})

export interface ReleaseIpv4SubnetForZoneParameters {
  readonly id: string
}

export const releaseIpv4SubnetForZone = /* @__PURE__ */ describeCommand<'job', ReleaseIpv4SubnetForZoneParameters, ReleaseIpv4SubnetForZoneAnswer>({
  name: 'releaseIpv4SubnetForZone',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface RemoveVmwareDcParameters {
  readonly zoneid: string
}

export const removeVmwareDc = /* @__PURE__ */ describeCommand<'sync', RemoveVmwareDcParameters, Success>({
  name: 'removeVmwareDc',
  kind: 'sync',
  parameters: {
    zoneid: 'uuid!',
  },
})

export interface UpdateIpv4SubnetForZoneParameters {
  readonly id: string
  readonly subnet: string
}

export const updateIpv4SubnetForZone = /* @__PURE__ */ describeCommand<'job', UpdateIpv4SubnetForZoneParameters, UpdateIpv4SubnetForZoneAnswer>({
  name: 'updateIpv4SubnetForZone',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    subnet: 'string!',
  },
})

export interface UpdateVmwareDcParameters {
  readonly isrecursive?: boolean | undefined
  readonly name?: string | undefined
  readonly password?: string | undefined
  readonly username?: string | undefined
  readonly vcenter?: string | undefined
  readonly zoneid: string
}

export const updateVmwareDc = /* @__PURE__ */ describeCommand<'sync', UpdateVmwareDcParameters, VmwareDc>({
  name: 'updateVmwareDc',
  kind: 'sync',
  key: 'vmwaredc',
  parameters: {
    isrecursive: 'bool',
    name: 'string',
    password: 'string',
    username: 'string',
    vcenter: 'string',
    zoneid: 'uuid!',
  },
})

export interface UpdateZoneParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly details?: WireObject | undefined
  readonly dhcpprovider?: string | undefined
  readonly dns1?: string | undefined
  readonly dns2?: string | undefined
  readonly dnssearchorder?: readonly string[] | undefined
  readonly domain?: string | undefined
  readonly guestcidraddress?: string | undefined
  readonly id: string
  readonly internaldns1?: string | undefined
  readonly internaldns2?: string | undefined
  readonly ip6dns1?: string | undefined
  readonly ip6dns2?: string | undefined
  readonly ispublic?: boolean | undefined
  readonly localstorageenabled?: boolean | undefined
  readonly name?: string | undefined
  readonly sortkey?: number | undefined
}

export const updateZone = /* @__PURE__ */ describeCommand<'sync', UpdateZoneParameters, Zone>({
  name: 'updateZone',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    details: 'map(key,value)',
    dhcpprovider: 'string',
    dns1: 'string',
    dns2: 'string',
    dnssearchorder: 'list',
    domain: 'string',
    guestcidraddress: 'string',
    id: 'uuid!',
    internaldns1: 'string',
    internaldns2: 'string',
    ip6dns1: 'string',
    ip6dns2: 'string',
    ispublic: 'bool',
    localstorageenabled: 'bool',
    name: 'string',
    sortkey: 'int@4.15',
  },
})
