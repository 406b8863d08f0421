// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { DedicateGuestVlanRangeAnswer, DedicatedGuestVlanRange, GuestVlan, VlanIpRange } from './entities/vlan.ts'

export interface CreateVlanIpRangeParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly endip?: string | undefined
  readonly endipv6?: string | undefined
  readonly forsystemvms?: boolean | undefined
  readonly forvirtualnetwork?: boolean | undefined
  readonly gateway?: string | undefined
  readonly ip6cidr?: string | undefined
  readonly ip6gateway?: string | undefined
  readonly netmask?: string | undefined
  readonly networkid?: string | undefined
  readonly physicalnetworkid?: string | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly provider?: string | undefined
  readonly startip?: string | undefined
  readonly startipv6?: string | undefined
  readonly vlan?: string | undefined
  readonly zoneid?: string | undefined
}

export const createVlanIpRange = /* @__PURE__ */ describeCommand<'sync', CreateVlanIpRangeParameters, VlanIpRange>({
  name: 'createVlanIpRange',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    endip: 'string',
    endipv6: 'string',
    forsystemvms: 'bool',
    forvirtualnetwork: 'bool',
    gateway: 'string',
    ip6cidr: 'string',
    ip6gateway: 'string',
    netmask: 'string',
    networkid: 'uuid',
    physicalnetworkid: 'uuid',
    podid: 'uuid',
    projectid: 'uuid',
    provider: 'string@4.21.0',
    startip: 'string',
    startipv6: 'string',
    vlan: 'string',
    zoneid: 'uuid',
  },
})

export interface DedicateGuestVlanRangeParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly physicalnetworkid: string
  readonly projectid?: string | undefined
  readonly vlanrange: string
}

export const dedicateGuestVlanRange = /* @__PURE__ */ describeCommand<'sync', DedicateGuestVlanRangeParameters, DedicateGuestVlanRangeAnswer>({
  name: 'dedicateGuestVlanRange',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    physicalnetworkid: 'uuid!',
    projectid: 'uuid',
    vlanrange: 'string!',
  },
})

export interface DeleteVlanIpRangeParameters {
  readonly id: string
}

export const deleteVlanIpRange = /* @__PURE__ */ describeCommand<'sync', DeleteVlanIpRangeParameters, Success>({
  name: 'deleteVlanIpRange',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListDedicatedGuestVlanRangesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly guestvlanrange?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly projectid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listDedicatedGuestVlanRanges = /* @__PURE__ */ describeCommand<'list', ListDedicatedGuestVlanRangesParameters, DedicatedGuestVlanRange>({
  name: 'listDedicatedGuestVlanRanges',
  kind: 'list',
  key: 'dedicatedguestvlanrange',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    guestvlanrange: 'string',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    projectid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListGuestVlansParameters {
  readonly allocatedonly?: boolean | undefined
  readonly id?: number | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly vnet?: string | undefined
  readonly zoneid?: string | undefined
}

export const listGuestVlans = /* @__PURE__ */ describeCommand<'list', ListGuestVlansParameters, GuestVlan>({
  name: 'listGuestVlans',
  kind: 'list',
  key: 'guestvlan',
  parameters: {
    allocatedonly: 'bool',
    id: 'long',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    vnet: 'string',
    zoneid: 'uuid',
  },
})

export interface ListVlanIpRangesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly forvirtualnetwork?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly vlan?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVlanIpRanges = /* @__PURE__ */ describeCommand<'list', ListVlanIpRangesParameters, VlanIpRange>({
  name: 'listVlanIpRanges',
  kind: 'list',
  key: 'vlaniprange',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    forvirtualnetwork: 'bool',
    id: 'uuid',
    keyword: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    podid: 'uuid',
    projectid: 'uuid',
    vlan: 'string',
    zoneid: 'uuid',
  },
})

export interface ReleaseDedicatedGuestVlanRangeParameters {
  readonly id: string
}

export const releaseDedicatedGuestVlanRange = /* @__PURE__ */ describeCommand<'job', ReleaseDedicatedGuestVlanRangeParameters, Success>({
  name: 'releaseDedicatedGuestVlanRange',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateVlanIpRangeParameters {
  readonly endip?: string | undefined
  readonly endipv6?: string | undefined
  readonly forsystemvms?: boolean | undefined
  readonly gateway?: string | undefined
  readonly id: string
  readonly ip6cidr?: string | undefined
  readonly ip6gateway?: string | undefined
  readonly netmask?: string | undefined
  readonly startip?: string | undefined
  readonly startipv6?: string | undefined
}

export const updateVlanIpRange = /* @__PURE__ */ describeCommand<'sync', UpdateVlanIpRangeParameters, VlanIpRange>({
  name: 'updateVlanIpRange',
  kind: 'sync',
  parameters: {
    endip: 'string',
    endipv6: 'string',
    forsystemvms: 'bool',
    gateway: 'string',
    id: 'uuid!',
    ip6cidr: 'string',
    ip6gateway: 'string',
    netmask: 'string',
    startip: 'string',
    startipv6: 'string',
  },
})
