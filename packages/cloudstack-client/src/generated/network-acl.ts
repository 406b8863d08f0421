// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { MoveNetworkAclItemAnswer, NetworkACL, NetworkACLList } from './entities/network-acl.ts'
import type { IpProtocol, RuleAction, RuleDirection } from './values.ts'

export interface CreateNetworkACLParameters {
  readonly aclid?: string | undefined
  readonly action?: OrAnother<RuleAction> | undefined
  readonly cidrlist?: readonly string[] | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly networkid?: string | undefined
  readonly number?: number | undefined
  readonly protocol: OrAnother<IpProtocol>
  readonly reason?: string | undefined
  readonly startport?: number | undefined
  readonly traffictype?: OrAnother<RuleDirection> | undefined
}

export const createNetworkACL = /* @__PURE__ */ describeCommand<'job-with-id', CreateNetworkACLParameters, NetworkACL>({
  name: 'createNetworkACL',
  kind: 'job-with-id',
  key: 'networkacl',
  parameters: {
    aclid: 'uuid',
    action: 'string',
    cidrlist: 'list',
    endport: 'int',
    fordisplay: 'bool@4.4',
    icmpcode: 'int',
    icmptype: 'int',
    networkid: 'uuid',
    number: 'int',
    protocol: 'string!',
    reason: 'string@4.15',
    startport: 'int',
    traffictype: 'string',
  },
})

export interface CreateNetworkACLListParameters {
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly name: string
  readonly vpcid?: string | undefined
}

export const createNetworkACLList = /* @__PURE__ */ describeCommand<'job-with-id', CreateNetworkACLListParameters, NetworkACLList>({
  name: 'createNetworkACLList',
  kind: 'job-with-id',
  key: 'networkacllist',
  parameters: {
    description: 'string',
    fordisplay: 'bool@4.4',
    name: 'string!',
    vpcid: 'uuid',
  },
})

export interface DeleteNetworkACLParameters {
  readonly id: string
}

export const deleteNetworkACL = /* @__PURE__ */ describeCommand<'job', DeleteNetworkACLParameters, Success>({
  name: 'deleteNetworkACL',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteNetworkACLListParameters {
  readonly id: string
}

export const deleteNetworkACLList = /* @__PURE__ */ describeCommand<'job', DeleteNetworkACLListParameters, Success>({
  name: 'deleteNetworkACLList',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListNetworkACLListsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly vpcid?: string | undefined
}

export const listNetworkACLLists = /* @__PURE__ */ describeCommand<'list', ListNetworkACLListsParameters, NetworkACLList>({
  name: 'listNetworkACLLists',
  kind: 'list',
  key: 'networkacllist',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    vpcid: 'uuid',
  },
})

export interface ListNetworkACLsParameters {
  readonly account?: string | undefined
  readonly aclid?: string | undefined
  readonly action?: string | undefined
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
  readonly protocol?: string | undefined
  readonly tags?: WireObject | undefined
  readonly traffictype?: OrAnother<RuleDirection> | undefined
}

export const listNetworkACLs = /* @__PURE__ */ describeCommand<'list', ListNetworkACLsParameters, NetworkACL>({
  name: 'listNetworkACLs',
  kind: 'list',
  key: 'networkacl',
  parameters: {
    account: 'string',
    aclid: 'uuid',
    action: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    protocol: 'string',
    tags: 'map(key,value)',
    traffictype: 'string',
  },
})

export interface MoveNetworkAclItemParameters {
  readonly aclconsistencyhash?: string | undefined
  readonly customid?: string | undefined
  readonly id: string
  readonly nextaclruleid?: string | undefined
  readonly previousaclruleid?: string | undefined
}

export const moveNetworkAclItem = /* @__PURE__ */ describeCommand<'job', MoveNetworkAclItemParameters, MoveNetworkAclItemAnswer>({
  name: 'moveNetworkAclItem',
  kind: 'job',
  parameters: {
    aclconsistencyhash: 'string',
    customid: 'string@4.4',
    id: 'string!',
    nextaclruleid: 'string',
    previousaclruleid: 'string',
  },
})

export interface ReplaceNetworkACLListParameters {
  readonly aclid: string
  readonly gatewayid?: string | undefined
  readonly networkid?: string | undefined
}

export const replaceNetworkACLList = /* @__PURE__ */ describeCommand<'job', ReplaceNetworkACLListParameters, Success>({
  name: 'replaceNetworkACLList',
  kind: 'job',
  parameters: {
    aclid: 'uuid!',
    gatewayid: 'uuid',
    networkid: 'uuid',
  },
})

export interface UpdateNetworkACLItemParameters {
  readonly action?: OrAnother<RuleAction> | undefined
  readonly cidrlist?: readonly string[] | undefined
  readonly customid?: string | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly id: string
  readonly number?: number | undefined
  readonly partialupgrade?: boolean | undefined
  readonly protocol?: OrAnother<IpProtocol> | undefined
  readonly reason?: string | undefined
  readonly startport?: number | undefined
  readonly traffictype?: OrAnother<RuleDirection> | undefined
}

export const updateNetworkACLItem = /* @__PURE__ */ describeCommand<'job', UpdateNetworkACLItemParameters, NetworkACL>({
  name: 'updateNetworkACLItem',
  kind: 'job',
  key: 'networkacl',
  envelope: 'createnetworkaclresponse',
  parameters: {
    action: 'string',
    cidrlist: 'list',
    customid: 'string@4.4',
    endport: 'int',
    fordisplay: 'bool@4.4',
    icmpcode: 'int',
    icmptype: 'int',
    id: 'uuid!',
    number: 'int',
    partialupgrade: 'bool@4.15',
    protocol: 'string',
    reason: 'string@4.15',
    startport: 'int',
    traffictype: 'string',
  },
})

export interface UpdateNetworkACLListParameters {
  readonly customid?: string | undefined
  readonly description?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly name?: string | undefined
}

export const updateNetworkACLList = /* @__PURE__ */ describeCommand<'job', UpdateNetworkACLListParameters, Success>({
  name: 'updateNetworkACLList',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    description: 'string@4.15',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
    name: 'string@4.15',
  },
})
