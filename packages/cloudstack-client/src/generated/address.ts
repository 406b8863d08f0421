// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { AcquirePodIpAddressAnswer, AssociateIpAddressAnswer, PublicIpAddress, ReserveIpAddressAnswer, UpdateIpAddressAnswer } from './entities/address.ts'
import type { IpAddressState } from './values.ts'

export interface AcquirePodIpAddressParameters {
  readonly podid?: string | undefined
  readonly zoneid: string
}

export const acquirePodIpAddress = /* @__PURE__ */ describeCommand<'sync', AcquirePodIpAddressParameters, AcquirePodIpAddressAnswer>({
  name: 'acquirePodIpAddress',
  kind: 'sync',
  parameters: {
    podid: 'string',
    zoneid: 'string!',
  },
})

export interface AssociateIpAddressParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly ipaddress?: string | undefined
  readonly isportable?: boolean | undefined
  readonly networkid?: string | undefined
  readonly projectid?: string | undefined
  readonly regionid?: number | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const associateIpAddress = /* @__PURE__ */ describeCommand<'job-with-id', AssociateIpAddressParameters, AssociateIpAddressAnswer>({
  name: 'associateIpAddress',
  kind: 'job-with-id',
  key: 'ipaddress',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    ipaddress: 'string@4.15',
    isportable: 'bool',
    networkid: 'uuid',
    projectid: 'uuid',
    regionid: 'int',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface DisassociateIpAddressParameters {
  readonly id?: string | undefined
  readonly ipaddress?: string | undefined
}

export const disassociateIpAddress = /* @__PURE__ */ describeCommand<'job', DisassociateIpAddressParameters, Success>({
  name: 'disassociateIpAddress',
  kind: 'job',
  parameters: {
    id: 'uuid',
    ipaddress: 'string@4.19.0',
  },
})

export interface ListPublicIpAddressesParameters {
  readonly account?: string | undefined
  readonly allocatedonly?: boolean | undefined
  readonly associatednetworkid?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly forloadbalancing?: boolean | undefined
  readonly forprovider?: boolean | undefined
  readonly forsystemvms?: boolean | undefined
  readonly forvirtualnetwork?: boolean | undefined
  readonly id?: string | undefined
  readonly ipaddress?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly issourcenat?: boolean | undefined
  readonly isstaticnat?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly state?: OrAnother<IpAddressState> | undefined
  readonly tags?: WireObject | undefined
  readonly vlanid?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listPublicIpAddresses = /* @__PURE__ */ describeCommand<'list', ListPublicIpAddressesParameters, PublicIpAddress>({
  name: 'listPublicIpAddresses',
  kind: 'list',
  key: 'publicipaddress',
  parameters: {
    account: 'string',
    allocatedonly: 'bool',
    associatednetworkid: 'uuid',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    forloadbalancing: 'bool',
    forprovider: 'bool@4.21.0',
    forsystemvms: 'bool@4.20.0',
    forvirtualnetwork: 'bool',
    id: 'uuid',
    ipaddress: 'string',
    isrecursive: 'bool',
    issourcenat: 'bool',
    isstaticnat: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid@4.13.0',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool@4.19',
    state: 'string',
    tags: 'map(key,value)',
    vlanid: 'uuid',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ReleaseIpAddressParameters {
  readonly id: string
}

export const releaseIpAddress = /* @__PURE__ */ describeCommand<'sync', ReleaseIpAddressParameters, Success>({
  name: 'releaseIpAddress',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ReleasePodIpAddressParameters {
  readonly id: number
}

export const releasePodIpAddress = /* @__PURE__ */ describeCommand<'sync', ReleasePodIpAddressParameters, Success>({
  name: 'releasePodIpAddress',
  kind: 'sync',
  parameters: {
    id: 'long!',
  },
})

export interface ReserveIpAddressParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly projectid?: string | undefined
}

export const reserveIpAddress = /* @__PURE__ */ describeCommand<'sync', ReserveIpAddressParameters, ReserveIpAddressAnswer>({
  name: 'reserveIpAddress',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool',
    id: 'uuid!',
    projectid: 'uuid',
  },
})

export interface UpdateIpAddressParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateIpAddress = /* @__PURE__ */ describeCommand<'job', UpdateIpAddressParameters, UpdateIpAddressAnswer>({
  name: 'updateIpAddress',
  kind: 'job',
  key: 'ipaddress',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})
