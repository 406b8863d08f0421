// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success } from '../api/command.ts'
import type { IpForwardingRule } from './entities/nat.ts'
import type { IpProtocol } from './values.ts'

export interface CreateIpForwardingRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly endport?: number | undefined
  readonly ipaddressid: string
  readonly openfirewall?: boolean | undefined
  readonly protocol: OrAnother<IpProtocol>
  readonly startport: number
}

export const createIpForwardingRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateIpForwardingRuleParameters, IpForwardingRule>({
  name: 'createIpForwardingRule',
  kind: 'job-with-id',
  key: 'ipforwardingrule',
  parameters: {
    cidrlist: 'list',
    endport: 'int',
    ipaddressid: 'uuid!',
    openfirewall: 'bool',
    protocol: 'string!',
    startport: 'int!',
  },
})

export interface DeleteIpForwardingRuleParameters {
  readonly id: string
}

export const deleteIpForwardingRule = /* @__PURE__ */ describeCommand<'job', DeleteIpForwardingRuleParameters, Success>({
  name: 'deleteIpForwardingRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DisableStaticNatParameters {
  readonly ipaddressid: string
}

export const disableStaticNat = /* @__PURE__ */ describeCommand<'job', DisableStaticNatParameters, Success>({
  name: 'disableStaticNat',
  kind: 'job',
  parameters: {
    ipaddressid: 'uuid!',
  },
})

export interface EnableStaticNatParameters {
  readonly ipaddressid: string
  readonly networkid?: string | undefined
  readonly virtualmachineid: string
  readonly vmguestip?: string | undefined
}

export const enableStaticNat = /* @__PURE__ */ describeCommand<'sync', EnableStaticNatParameters, Success>({
  name: 'enableStaticNat',
  kind: 'sync',
  parameters: {
    ipaddressid: 'uuid!',
    networkid: 'uuid',
    virtualmachineid: 'uuid!',
    vmguestip: 'string',
  },
})

export interface ListIpForwardingRulesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly ipaddressid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly virtualmachineid?: string | undefined
}

export const listIpForwardingRules = /* @__PURE__ */ describeCommand<'list', ListIpForwardingRulesParameters, IpForwardingRule>({
  name: 'listIpForwardingRules',
  kind: 'list',
  key: 'ipforwardingrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    ipaddressid: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    virtualmachineid: 'uuid',
  },
})
