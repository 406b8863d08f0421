// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { RemoteAccessVpn, VpnConnection, VpnCustomerGateway, VpnGateway, VpnUser } from './entities/vpn.ts'

export interface AddVpnUserParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly password: string
  readonly projectid?: string | undefined
  readonly username: string
}

export const addVpnUser = /* @__PURE__ */ describeCommand<'job-with-id', AddVpnUserParameters, VpnUser>({
  name: 'addVpnUser',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    password: 'string!',
    projectid: 'uuid',
    username: 'string!',
  },
})

export interface CreateRemoteAccessVpnParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly iprange?: string | undefined
  readonly openfirewall?: boolean | undefined
  readonly publicipid: string
}

export const createRemoteAccessVpn = /* @__PURE__ */ describeCommand<'job-with-id', CreateRemoteAccessVpnParameters, RemoteAccessVpn>({
  name: 'createRemoteAccessVpn',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    iprange: 'string',
    openfirewall: 'bool',
    publicipid: 'uuid!',
  },
})

export interface CreateVpnConnectionParameters {
  readonly fordisplay?: boolean | undefined
  readonly passive?: boolean | undefined
  readonly s2scustomergatewayid: string
  readonly s2svpngatewayid: string
}

export const createVpnConnection = /* @__PURE__ */ describeCommand<'job-with-id', CreateVpnConnectionParameters, VpnConnection>({
  name: 'createVpnConnection',
  kind: 'job-with-id',
  key: 'vpnconnection',
  parameters: {
    fordisplay: 'bool@4.4',
    passive: 'bool',
    s2scustomergatewayid: 'uuid!',
    s2svpngatewayid: 'uuid!',
  },
})

export interface CreateVpnCustomerGatewayParameters {
  readonly account?: string | undefined
  readonly cidrlist: string
  readonly domainid?: string | undefined
  readonly dpd?: boolean | undefined
  readonly esplifetime?: number | undefined
  readonly esppolicy: string
  readonly forceencap?: boolean | undefined
  readonly gateway: string
  readonly ikelifetime?: number | undefined
  readonly ikepolicy: string
  readonly ikeversion?: string | undefined
  readonly ipsecpsk: string
  readonly name?: string | undefined
  readonly projectid?: string | undefined
  readonly splitconnections?: boolean | undefined
}

export const createVpnCustomerGateway = /* @__PURE__ */ describeCommand<'job-with-id', CreateVpnCustomerGatewayParameters, VpnCustomerGateway>({
  name: 'createVpnCustomerGateway',
  kind: 'job-with-id',
  key: 'vpncustomergateway',
  parameters: {
    account: 'string',
    cidrlist: 'string!',
    domainid: 'uuid',
    dpd: 'bool',
    esplifetime: 'long',
    esppolicy: 'string!',
    forceencap: 'bool',
    gateway: 'string!',
    ikelifetime: 'long',
    ikepolicy: 'string!',
    ikeversion: 'string@4.15.1',
    ipsecpsk: 'string!',
    name: 'string',
    projectid: 'uuid@4.6',
    splitconnections: 'bool@4.15.1',
  },
})

export interface CreateVpnGatewayParameters {
  readonly fordisplay?: boolean | undefined
  readonly ipaddressid?: string | undefined
  readonly vpcid: string
}

export const createVpnGateway = /* @__PURE__ */ describeCommand<'job-with-id', CreateVpnGatewayParameters, VpnGateway>({
  name: 'createVpnGateway',
  kind: 'job-with-id',
  key: 'vpngateway',
  parameters: {
    fordisplay: 'bool@4.4',
    ipaddressid: 'uuid@4.21.0',
    vpcid: 'uuid!',
  },
})

export interface DeleteRemoteAccessVpnParameters {
  readonly publicipid: string
}

export const deleteRemoteAccessVpn = /* @__PURE__ */ describeCommand<'job', DeleteRemoteAccessVpnParameters, Success>({
  name: 'deleteRemoteAccessVpn',
  kind: 'job',
  parameters: {
    publicipid: 'uuid!',
  },
})

export interface DeleteVpnConnectionParameters {
  readonly id: string
}

export const deleteVpnConnection = /* @__PURE__ */ describeCommand<'job', DeleteVpnConnectionParameters, Success>({
  name: 'deleteVpnConnection',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteVpnCustomerGatewayParameters {
  readonly id: string
}

export const deleteVpnCustomerGateway = /* @__PURE__ */ describeCommand<'job', DeleteVpnCustomerGatewayParameters, Success>({
  name: 'deleteVpnCustomerGateway',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteVpnGatewayParameters {
  readonly id: string
}

export const deleteVpnGateway = /* @__PURE__ */ describeCommand<'job', DeleteVpnGatewayParameters, Success>({
  name: 'deleteVpnGateway',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListRemoteAccessVpnsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly publicipid?: string | undefined
}

export const listRemoteAccessVpns = /* @__PURE__ */ describeCommand<'list', ListRemoteAccessVpnsParameters, RemoteAccessVpn>({
  name: 'listRemoteAccessVpns',
  kind: 'list',
  key: 'remoteaccessvpn',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid@4.3',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid@4.3',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    publicipid: 'uuid',
  },
})

export interface ListVpnConnectionsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly vpcid?: string | undefined
}

export const listVpnConnections = /* @__PURE__ */ describeCommand<'list', ListVpnConnectionsParameters, VpnConnection>({
  name: 'listVpnConnections',
  kind: 'list',
  key: 'vpnconnection',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    vpcid: 'uuid',
  },
})

export interface ListVpnCustomerGatewaysParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
}

export const listVpnCustomerGateways = /* @__PURE__ */ describeCommand<'list', ListVpnCustomerGatewaysParameters, VpnCustomerGateway>({
  name: 'listVpnCustomerGateways',
  kind: 'list',
  key: 'vpncustomergateway',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
  },
})

export interface ListVpnGatewaysParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly vpcid?: string | undefined
}

export const listVpnGateways = /* @__PURE__ */ describeCommand<'list', ListVpnGatewaysParameters, VpnGateway>({
  name: 'listVpnGateways',
  kind: 'list',
  key: 'vpngateway',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    vpcid: 'uuid',
  },
})

export interface ListVpnUsersParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly username?: string | undefined
}

export const listVpnUsers = /* @__PURE__ */ describeCommand<'list', ListVpnUsersParameters, VpnUser>({
  name: 'listVpnUsers',
  kind: 'list',
  key: 'vpnuser',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    username: 'string',
  },
})

export interface RemoveVpnUserParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly projectid?: string | undefined
  readonly username: string
}

export const removeVpnUser = /* @__PURE__ */ describeCommand<'job', RemoveVpnUserParameters, Success>({
  name: 'removeVpnUser',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    projectid: 'uuid',
    username: 'string!',
  },
})

export interface ResetVpnConnectionParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
}

export const resetVpnConnection = /* @__PURE__ */ describeCommand<'job', ResetVpnConnectionParameters, VpnConnection>({
  name: 'resetVpnConnection',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
  },
})

export interface UpdateRemoteAccessVpnParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateRemoteAccessVpn = /* @__PURE__ */ describeCommand<'job', UpdateRemoteAccessVpnParameters, RemoteAccessVpn>({
  name: 'updateRemoteAccessVpn',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateVpnConnectionParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateVpnConnection = /* @__PURE__ */ describeCommand<'job', UpdateVpnConnectionParameters, VpnConnection>({
  name: 'updateVpnConnection',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateVpnCustomerGatewayParameters {
  readonly account?: string | undefined
  readonly cidrlist: string
  readonly domainid?: string | undefined
  readonly dpd?: boolean | undefined
  readonly esplifetime?: number | undefined
  readonly esppolicy: string
  readonly forceencap?: boolean | undefined
  readonly gateway: string
  readonly id: string
  readonly ikelifetime?: number | undefined
  readonly ikepolicy: string
  readonly ikeversion?: string | undefined
  readonly ipsecpsk: string
  readonly name?: string | undefined
  readonly splitconnections?: boolean | undefined
}

export const updateVpnCustomerGateway = /* @__PURE__ */ describeCommand<'job', UpdateVpnCustomerGatewayParameters, VpnCustomerGateway>({
  name: 'updateVpnCustomerGateway',
  kind: 'job',
  parameters: {
    account: 'string',
    cidrlist: 'string!',
    domainid: 'uuid',
    dpd: 'bool',
    esplifetime: 'long',
    esppolicy: 'string!',
    forceencap: 'bool',
    gateway: 'string!',
    id: 'uuid!',
    ikelifetime: 'long',
    ikepolicy: 'string!',
    ikeversion: 'string@4.15.1',
    ipsecpsk: 'string!',
    name: 'string',
    splitconnections: 'bool@4.15.1',
  },
})

export interface UpdateVpnGatewayParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateVpnGateway = /* @__PURE__ */ describeCommand<'job', UpdateVpnGatewayParameters, VpnGateway>({
  name: 'updateVpnGateway',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})
