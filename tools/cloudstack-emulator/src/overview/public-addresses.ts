import { boundsOf } from '../addresses/ip-range.ts'
import type { Cloud } from '../core/cloud.ts'
import { intToIpv4, ipv4ToInt } from '../core/ip-address.ts'
import type { IpRangeRow, PublicIpRow } from '../database/address-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import type { Names } from './names.ts'

/** A range of public addresses, with those that somebody has acquired. */
export function publicRangeIn(cloud: Cloud, names: Names, range: IpRangeRow) {
  const { first, last } = boundsOf(range)
  const acquired = cloud.publicIps
    .by('zone', range.zoneId)
    .filter(({ address, state }) => state !== 'Free' && isBetween(first, last, ipv4ToInt(address)))
  return {
    zone: names.zone(range.zoneId),
    bounds: { first: intToIpv4(first), last: intToIpv4(last) },
    used: acquired.map((row) => publicAddressIn(cloud, names, row)),
  }
}

function isBetween(first: number, last: number, value: number | undefined): boolean {
  return value !== undefined && value >= first && value <= last
}

function publicAddressIn(cloud: Cloud, names: Names, row: PublicIpRow) {
  const rules = cloud.rules.by('publicIp', row.id)
  return {
    id: row.id,
    address: row.address,
    kind: kindOf(row, rules),
    state: row.state,
    account: names.account(row.accountId),
    network: names.network(row.networkId) ?? names.vpc(row.vpcId),
    machineId: row.machineId,
    name: names.machine(row.machineId),
    rules: rules.map((rule) => describeRule(names, rule)),
  }
}

function kindOf({ isSourceNat, machineId }: PublicIpRow, rules: readonly RuleRow[]) {
  if (isSourceNat) return 'source NAT'
  if (machineId !== undefined) return 'static NAT'
  return rules.some(({ purpose }) => purpose === 'LoadBalancing') ? 'load balancer' : 'acquired'
}

/** `load balancer web: tcp 443 → 8443 of web-0, web-1` */
function describeRule(names: Names, rule: RuleRow): string {
  const outside = `${rule.protocol} ${ports(rule.startPort, rule.endPort)}`
  const inside = ports(rule.privateStartPort, rule.privateEndPort)
  switch (rule.purpose) {
    case 'LoadBalancing': {
      const members = rule.members.map(({ machineId }) => names.machine(machineId)).join(', ')
      return `load balancer ${rule.name ?? ''}: ${outside} → ${inside} of ${members || 'nobody'}`
    }
    case 'PortForwarding':
      return `port forwarding: ${outside} → ${inside} of ${names.machine(rule.machineId) ?? 'a machine that is gone'}`
    case 'Firewall':
      return `firewall: ${outside} from ${rule.cidrs.join(', ') || 'anywhere'}`
    case 'StaticNat':
      return `static NAT: ${outside}`
  }
}

function ports(first: number | undefined, last: number | undefined): string {
  if (first === undefined) return 'all ports'
  return last === undefined || last === first ? String(first) : `${first}–${last}`
}
