// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { SecurityGroup } from './entities/security-group.ts'
import type { IpProtocol, SecurityGroupOfAccount } from './values.ts'

export interface AuthorizeSecurityGroupEgressParameters {
  readonly account?: string | undefined
  readonly cidrlist?: readonly string[] | undefined
  readonly domainid?: string | undefined
  readonly endport?: number | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly projectid?: string | undefined
  readonly protocol?: OrAnother<IpProtocol> | undefined
  readonly securitygroupid?: string | undefined
  readonly securitygroupname?: string | undefined
  readonly startport?: number | undefined
  readonly usersecuritygrouplist?: readonly SecurityGroupOfAccount[] | undefined
}

export const authorizeSecurityGroupEgress = /* @__PURE__ */ describeCommand<'job', AuthorizeSecurityGroupEgressParameters, SecurityGroup>({
  name: 'authorizeSecurityGroupEgress',
  kind: 'job',
  key: 'securitygroup',
  parameters: {
    account: 'string',
    cidrlist: 'list',
    domainid: 'uuid',
    endport: 'int',
    icmpcode: 'int',
    icmptype: 'int',
    projectid: 'uuid',
    protocol: 'string',
    securitygroupid: 'uuid',
    securitygroupname: 'string',
    startport: 'int',
    usersecuritygrouplist: 'map(account,group)',
  },
})

export interface AuthorizeSecurityGroupIngressParameters {
  readonly account?: string | undefined
  readonly cidrlist?: readonly string[] | undefined
  readonly domainid?: string | undefined
  readonly endport?: number | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly projectid?: string | undefined
  readonly protocol?: OrAnother<IpProtocol> | undefined
  readonly securitygroupid?: string | undefined
  readonly securitygroupname?: string | undefined
  readonly startport?: number | undefined
  readonly usersecuritygrouplist?: readonly SecurityGroupOfAccount[] | undefined
}

export const authorizeSecurityGroupIngress = /* @__PURE__ */ describeCommand<'job', AuthorizeSecurityGroupIngressParameters, SecurityGroup>({
  name: 'authorizeSecurityGroupIngress',
  kind: 'job',
  key: 'securitygroup',
  parameters: {
    account: 'string',
    cidrlist: 'list',
    domainid: 'uuid',
    endport: 'int',
    icmpcode: 'int',
    icmptype: 'int',
    projectid: 'uuid',
    protocol: 'string',
    securitygroupid: 'uuid',
    securitygroupname: 'string',
    startport: 'int',
    usersecuritygrouplist: 'map(account,group)',
  },
})

export interface CreateSecurityGroupParameters {
  readonly account?: string | undefined
  readonly description?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
}

export const createSecurityGroup = /* @__PURE__ */ describeCommand<'sync', CreateSecurityGroupParameters, SecurityGroup>({
  name: 'createSecurityGroup',
  kind: 'sync',
  key: 'securitygroup',
  parameters: {
    account: 'string',
    description: 'string',
    domainid: 'uuid',
    name: 'string!',
    projectid: 'uuid',
  },
})

export interface DeleteSecurityGroupParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly projectid?: string | undefined
}

export const deleteSecurityGroup = /* @__PURE__ */ describeCommand<'sync', DeleteSecurityGroupParameters, Success>({
  name: 'deleteSecurityGroup',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    name: 'string',
    projectid: 'uuid',
  },
})

export interface ListSecurityGroupsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly securitygroupname?: string | undefined
  readonly tags?: WireObject | undefined
  readonly virtualmachineid?: string | undefined
}

export const listSecurityGroups = /* @__PURE__ */ describeCommand<'list', ListSecurityGroupsParameters, SecurityGroup>({
  name: 'listSecurityGroups',
  kind: 'list',
  key: 'securitygroup',
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
    securitygroupname: 'string',
    tags: 'map(key,value)',
    virtualmachineid: 'uuid',
  },
})

export interface RevokeSecurityGroupEgressParameters {
  readonly id: string
}

export const revokeSecurityGroupEgress = /* @__PURE__ */ describeCommand<'job', RevokeSecurityGroupEgressParameters, Success>({
  name: 'revokeSecurityGroupEgress',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface RevokeSecurityGroupIngressParameters {
  readonly id: string
}

export const revokeSecurityGroupIngress = /* @__PURE__ */ describeCommand<'job', RevokeSecurityGroupIngressParameters, Success>({
  name: 'revokeSecurityGroupIngress',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateSecurityGroupParameters {
  readonly customid?: string | undefined
  readonly id: string
  readonly name?: string | undefined
}

export const updateSecurityGroup = /* @__PURE__ */ describeCommand<'sync', UpdateSecurityGroupParameters, SecurityGroup>({
  name: 'updateSecurityGroup',
  kind: 'sync',
  key: 'securitygroup',
  parameters: {
    customid: 'string@4.4',
    id: 'uuid!',
    name: 'string',
  },
})
