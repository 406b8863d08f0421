// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { EgressFirewallRule, FirewallRule, Ipv6FirewallRule, PaloAltoFirewall, PortForwardingRule, RoutingFirewallRule } from './entities/firewall.ts'
import type { IpProtocol, RuleDirection } from './values.ts'

export interface AddPaloAltoFirewallParameters {
  readonly networkdevicetype: string
  readonly password: string
  readonly physicalnetworkid: string
  readonly url: string
  readonly username: string
}

export const addPaloAltoFirewall = /* @__PURE__ */ describeCommand<'job', AddPaloAltoFirewallParameters, PaloAltoFirewall>({
  name: 'addPaloAltoFirewall',
  kind: 'job',
  parameters: {
    networkdevicetype: 'string!',
    password: 'string!',
    physicalnetworkid: 'uuid!',
    url: 'string!',
    username: 'string!',
  },
})

export interface ConfigurePaloAltoFirewallParameters {
  readonly fwdevicecapacity?: number | undefined
  readonly fwdeviceid: string
}

export const configurePaloAltoFirewall = /* @__PURE__ */ describeCommand<'job', ConfigurePaloAltoFirewallParameters, PaloAltoFirewall>({
  name: 'configurePaloAltoFirewall',
  kind: 'job',
  parameters: {
    fwdevicecapacity: 'long',
    fwdeviceid: 'uuid!',
  },
})

export interface CreateEgressFirewallRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly destcidrlist?: readonly string[] | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly networkid: string
  readonly protocol: OrAnother<IpProtocol>
  readonly startport?: number | undefined
  readonly type?: string | undefined
}

export const createEgressFirewallRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateEgressFirewallRuleParameters, FirewallRule>({
  name: 'createEgressFirewallRule',
  kind: 'job-with-id',
  key: 'firewallrule',
  parameters: {
    cidrlist: 'list',
    destcidrlist: 'list',
    endport: 'int',
    fordisplay: 'bool@4.4',
    icmpcode: 'int',
    icmptype: 'int',
    networkid: 'uuid!',
    protocol: 'string!',
    startport: 'int',
    type: 'string',
  },
})

export interface CreateFirewallRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly ipaddressid: string
  readonly protocol: OrAnother<IpProtocol>
  readonly startport?: number | undefined
  readonly type?: string | undefined
}

export const createFirewallRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateFirewallRuleParameters, FirewallRule>({
  name: 'createFirewallRule',
  kind: 'job-with-id',
  key: 'firewallrule',
  parameters: {
    cidrlist: 'list',
    endport: 'int',
    fordisplay: 'bool@4.4',
    icmpcode: 'int',
    icmptype: 'int',
    ipaddressid: 'uuid!',
    protocol: 'string!',
    startport: 'int',
    type: 'string',
  },
})

export interface CreateIpv6FirewallRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly destcidrlist?: readonly string[] | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly networkid: string
  readonly protocol: OrAnother<IpProtocol>
  readonly startport?: number | undefined
  readonly traffictype?: OrAnother<RuleDirection> | undefined
}

export const createIpv6FirewallRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateIpv6FirewallRuleParameters, Ipv6FirewallRule>({
  name: 'createIpv6FirewallRule',
  kind: 'job-with-id',
  parameters: {
    cidrlist: 'list',
    destcidrlist: 'list',
    endport: 'int',
    fordisplay: 'bool',
    icmpcode: 'int',
    icmptype: 'int',
    networkid: 'uuid!',
    protocol: 'string!',
    startport: 'int',
    traffictype: 'string',
  },
})

export interface CreatePortForwardingRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly fordisplay?: boolean | undefined
  readonly ipaddressid: string
  readonly networkid?: string | undefined
  readonly openfirewall?: boolean | undefined
  readonly privateendport?: number | undefined
  readonly privateport: number
  readonly protocol: OrAnother<IpProtocol>
  readonly publicendport?: number | undefined
  readonly publicport: number
  readonly virtualmachineid: string
  readonly vmguestip?: string | undefined
}

export const createPortForwardingRule = /* @__PURE__ */ describeCommand<'job-with-id', CreatePortForwardingRuleParameters, PortForwardingRule>({
  name: 'createPortForwardingRule',
  kind: 'job-with-id',
  key: 'portforwardingrule',
  parameters: {
    cidrlist: 'list',
    fordisplay: 'bool@4.4',
    ipaddressid: 'uuid!',
    networkid: 'uuid',
    openfirewall: 'bool',
    privateendport: 'int',
    privateport: 'int!',
    protocol: 'string!',
    publicendport: 'int',
    publicport: 'int!',
    virtualmachineid: 'uuid!',
    vmguestip: 'string',
  },
})

export interface CreateRoutingFirewallRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly destcidrlist?: readonly string[] | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly networkid: string
  readonly protocol: OrAnother<IpProtocol>
  readonly startport?: number | undefined
  readonly traffictype?: OrAnother<RuleDirection> | undefined
}

export const createRoutingFirewallRule = /* @__PURE__ */ describeCommand<'job-with-id', CreateRoutingFirewallRuleParameters, RoutingFirewallRule>({
  name: 'createRoutingFirewallRule',
  kind: 'job-with-id',
  parameters: {
    cidrlist: 'list',
    destcidrlist: 'list',
    endport: 'int',
    fordisplay: 'bool',
    icmpcode: 'int',
    icmptype: 'int',
    networkid: 'uuid!',
    protocol: 'string!',
    startport: 'int',
    traffictype: 'string',
  },
})

export interface DeleteEgressFirewallRuleParameters {
  readonly id: string
}

export const deleteEgressFirewallRule = /* @__PURE__ */ describeCommand<'job', DeleteEgressFirewallRuleParameters, Success>({
  name: 'deleteEgressFirewallRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteFirewallRuleParameters {
  readonly id: string
}

export const deleteFirewallRule = /* @__PURE__ */ describeCommand<'job', DeleteFirewallRuleParameters, Success>({
  name: 'deleteFirewallRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteIpv6FirewallRuleParameters {
  readonly id: string
}

export const deleteIpv6FirewallRule = /* @__PURE__ */ describeCommand<'job', DeleteIpv6FirewallRuleParameters, Success>({
  name: 'deleteIpv6FirewallRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeletePaloAltoFirewallParameters {
  readonly fwdeviceid: string
}

export const deletePaloAltoFirewall = /* @__PURE__ */ describeCommand<'job', DeletePaloAltoFirewallParameters, Success>({
  name: 'deletePaloAltoFirewall',
  kind: 'job',
  parameters: {
    fwdeviceid: 'uuid!',
  },
})

export interface DeletePortForwardingRuleParameters {
  readonly id: string
}

export const deletePortForwardingRule = /* @__PURE__ */ describeCommand<'job', DeletePortForwardingRuleParameters, Success>({
  name: 'deletePortForwardingRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteRoutingFirewallRuleParameters {
  readonly id: string
}

export const deleteRoutingFirewallRule = /* @__PURE__ */ describeCommand<'job', DeleteRoutingFirewallRuleParameters, Success>({
  name: 'deleteRoutingFirewallRule',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListEgressFirewallRulesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly ipaddressid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listEgressFirewallRules = /* @__PURE__ */ describeCommand<'list', ListEgressFirewallRulesParameters, FirewallRule>({
  name: 'listEgressFirewallRules',
  kind: 'list',
  key: 'firewallrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    ipaddressid: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    tags: 'map(key,value)',
  },
})

export interface ListFirewallRulesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly ipaddressid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listFirewallRules = /* @__PURE__ */ describeCommand<'list', ListFirewallRulesParameters, FirewallRule>({
  name: 'listFirewallRules',
  kind: 'list',
  key: 'firewallrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    ipaddressid: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid@4.3',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    tags: 'map(key,value)',
  },
})

export interface ListIpv6FirewallRulesParameters {
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
  readonly tags?: WireObject | undefined
  readonly traffictype?: string | undefined
}

export const listIpv6FirewallRules = /* @__PURE__ */ describeCommand<'list', ListIpv6FirewallRulesParameters, Ipv6FirewallRule>({
  name: 'listIpv6FirewallRules',
  kind: 'list',
  key: 'ipv6firewallrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    tags: 'map(key,value)',
    traffictype: 'string',
  },
})

export interface ListPaloAltoFirewallsParameters {
  readonly fwdeviceid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
}

export const listPaloAltoFirewalls = /* @__PURE__ */ describeCommand<'list', ListPaloAltoFirewallsParameters, PaloAltoFirewall>({
  name: 'listPaloAltoFirewalls',
  kind: 'list',
  key: 'paloaltofirewall',
  parameters: {
    fwdeviceid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
  },
})

export interface ListPortForwardingRulesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly ipaddressid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listPortForwardingRules = /* @__PURE__ */ describeCommand<'list', ListPortForwardingRulesParameters, PortForwardingRule>({
  name: 'listPortForwardingRules',
  kind: 'list',
  key: 'portforwardingrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    ipaddressid: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid@4.3',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    tags: 'map(key,value)',
  },
})

export interface ListRoutingFirewallRulesParameters {
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
  readonly tags?: WireObject | undefined
  readonly traffictype?: string | undefined
}

export const listRoutingFirewallRules = /* @__PURE__ */ describeCommand<'list', ListRoutingFirewallRulesParameters, FirewallRule>({
  name: 'listRoutingFirewallRules',
  kind: 'list',
  key: 'firewallrule',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    tags: 'map(key,value)',
    traffictype: 'string',
  },
})

export interface UpdateEgressFirewallRuleParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateEgressFirewallRule = /* @__PURE__ */ describeCommand<'job', UpdateEgressFirewallRuleParameters, EgressFirewallRule>({
  name: 'updateEgressFirewallRule',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateFirewallRuleParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateFirewallRule = /* @__PURE__ */ describeCommand<'job', UpdateFirewallRuleParameters, FirewallRule>({
  name: 'updateFirewallRule',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
  },
})

export interface UpdateIpv6FirewallRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly customid?: string | undefined
  readonly endport?: number | undefined
  readonly fordisplay?: boolean | undefined
  readonly icmpcode?: number | undefined
  readonly icmptype?: number | undefined
  readonly id: string
  readonly protocol?: string | undefined
  readonly startport?: number | undefined
  readonly traffictype?: string | undefined
}

export const updateIpv6FirewallRule = /* @__PURE__ */ describeCommand<'job', UpdateIpv6FirewallRuleParameters, Ipv6FirewallRule>({
  name: 'updateIpv6FirewallRule',
  kind: 'job',
  parameters: {
    cidrlist: 'list',
    customid: 'string@4.4',
    endport: 'int',
    fordisplay: 'bool@4.4',
    icmpcode: 'int',
    icmptype: 'int',
    id: 'uuid!',
    protocol: 'string',
    startport: 'int',
    traffictype: 'string',
  },
})

export interface UpdatePortForwardingRuleParameters {
  readonly cidrlist?: readonly string[] | undefined
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly privateendport?: number | undefined
  readonly privateport?: number | undefined
  readonly virtualmachineid?: string | undefined
  readonly vmguestip?: string | undefined
}

export const updatePortForwardingRule = /* @__PURE__ */ describeCommand<'job', UpdatePortForwardingRuleParameters, PortForwardingRule>({
  name: 'updatePortForwardingRule',
  kind: 'job',
  key: 'portforwardingrule',
  parameters: {
    cidrlist: 'list@4.20.1',
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid!@4.4',
    privateendport: 'int',
    privateport: 'int',
    virtualmachineid: 'uuid',
    vmguestip: 'string@4.5',
  },
})

export interface UpdateRoutingFirewallRuleParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
}

export const updateRoutingFirewallRule = /* @__PURE__ */ describeCommand<'job', UpdateRoutingFirewallRuleParameters, RoutingFirewallRule>({
  name: 'updateRoutingFirewallRule',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool',
    id: 'uuid!',
  },
})
