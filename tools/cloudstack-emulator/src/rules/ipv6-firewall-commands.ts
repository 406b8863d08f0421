import { isIPv6 } from 'node:net'
import { createIpv6FirewallRule, deleteIpv6FirewallRule, listIpv6FirewallRules, type ParametersOf } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { same, sameText, select } from '../api/select.ts'
import { labelsOf, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { Ipv6RuleRow } from '../database/rule-rows.ts'
import { checkPorts } from './ports.ts'

type Parameters = ParametersOf<typeof createIpv6FirewallRule>

const ids = { id: 'ipv6Rules' } as const
const instance = { type: 'Network' } as const
const EVERYWHERE = ['::/0']
const NUMBERED: Readonly<Record<string, string>> = { 1: 'icmp', 6: 'tcp', 17: 'udp' }

/** Rules can be added to any network, also to one without IPv6 addresses (recorded). */
export const ipv6FirewallCommands = [
  job(createIpv6FirewallRule, { evidence: 'recorded' }, (call, parameters) => {
    const row = insertRule(call, parameters)
    return {
      id: row.id,
      queue: row.networkId,
      instance,
      finish: () => ({ firewallrule: viewRule(call, call.cloud.ipv6Rules.update(row.id, { state: 'Active' })) }),
      abandon: () => call.cloud.ipv6Rules.remove(row.id, { forget: true }),
    }
  }),

  list(listIpv6FirewallRules, { ids, evidence: 'recorded', key: 'firewallrule' }, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.ipv6Rules).filter(
        (row) => same(parameters.networkid, row.networkId) && sameText(parameters.traffictype, row.trafficType),
      ),
      (row) => viewRule(call, row),
    ),
  ),

  job(deleteIpv6FirewallRule, { ids, evidence: 'recorded' }, (call, { id }) => {
    const rule = call.cloud.ipv6Rules.require(id)
    checkAccess(call.cloud, call.caller, rule)
    return {
      queue: rule.networkId,
      instance,
      finish: () => {
        call.cloud.ipv6Rules.remove(id, { forget: true })
        return SUCCESS
      },
    }
  }),
]

/** @throws {ApiError} in CloudStack's order of checks (Ipv6ServiceImpl, 4.22) */
function insertRule({ cloud, caller }: Call, parameters: Parameters): Ipv6RuleRow {
  const { cidrlist: cidrs = EVERYWHERE, destcidrlist: destinationCidrs = EVERYWHERE, startport } = parameters
  checkCidrs(cidrs, 'source')
  checkCidrs(destinationCidrs, 'destination')
  const endPort = parameters.endport ?? startport
  checkPorts({ start: startport, end: endPort })
  const network = cloud.networks.require(parameters.networkid)
  checkAccess(cloud, caller, network)
  const protocol = protocolOf(parameters.protocol)
  return cloud.ipv6Rules.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('ipv6Rules'),
    accountId: network.accountId ?? caller.account.id,
    networkId: network.id,
    protocol,
    startPort: startport,
    endPort,
    icmpType: protocol === 'icmp' ? (parameters.icmptype ?? -1) : undefined,
    icmpCode: protocol === 'icmp' ? (parameters.icmpcode ?? -1) : undefined,
    cidrs,
    destinationCidrs,
    trafficType: trafficTypeOf(parameters.traffictype),
    state: 'Add',
  })
}

function protocolOf(text: string): string {
  const protocol = text.trim().toLowerCase()
  if (!/^\d+$/.test(protocol)) return protocol
  const named = NUMBERED[protocol]
  if (named === undefined) throw invalid(`Protocol ${protocol} not supported`)
  return named
}

function trafficTypeOf(text: string | undefined): Ipv6RuleRow['trafficType'] {
  const type = findIgnoringCase(['Ingress', 'Egress'] as const, text ?? 'Ingress')
  if (type === undefined) throw invalid(`Invalid traffic type ${text}`)
  return type
}

function checkCidrs(cidrs: readonly string[], end: 'source' | 'destination'): void {
  const bad = cidrs.find((cidr) => {
    const [address = '', bits = ''] = cidr.split('/')
    return !isIPv6(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > 128
  })
  if (bad !== undefined) throw invalid(`Invalid ${end} IPv6 CIDR: ${bad}`)
}

function viewRule({ cloud }: Call, row: Ipv6RuleRow): View {
  return {
    id: row.id,
    protocol: row.protocol,
    startport: row.startPort,
    endport: row.endPort,
    networkid: row.networkId,
    state: row.state,
    cidrlist: row.cidrs.join(','),
    icmptype: row.icmpType,
    icmpcode: row.icmpCode,
    tags: labelsOf(cloud, row.id),
    destcidrlist: row.destinationCidrs.join(','),
    traffictype: row.trafficType,
  }
}
