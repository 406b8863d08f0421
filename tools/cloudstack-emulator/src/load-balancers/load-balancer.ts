import { ApiError, failure, invalid, refusal } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { isAddress, isCidr } from '../core/ip-address.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { hasRouter } from '../infrastructure/router.ts'
import { offersService } from '../offerings/network-services.ts'
import { insertOpeningRule, opensFirewall } from '../rules/opening-rule.ts'
import { isPort } from '../rules/ports.ts'
import { checkRule, checkServiceOfIp, networkOfRule } from '../rules/rule-checks.ts'
import { hasAddress } from '../rules/rule-target.ts'

export interface LoadBalancerRequest {
  readonly name: string
  readonly description: string | undefined
  readonly algorithm: string
  /** `tcp`, `udp`, `tcp-proxy` or `ssl`; undefined = TCP. */
  readonly protocol: string | undefined
  readonly publicPort: number
  readonly privatePort: number
  readonly networkId: string | undefined
  readonly cidrs: readonly string[] | undefined
  readonly openFirewall: boolean | undefined
}

const ALGORITHMS: readonly string[] = ['source', 'roundrobin', 'leastconn']
const DNS_PORT = 53

export type Member = RuleRow['members'][number]

/** The rule's row, before the job. Every error is worded by the command itself. */
export function planLoadBalancer(cloud: Cloud, caller: Caller, ip: PublicIpRow, request: LoadBalancerRequest): RuleRow {
  const { network, opened } = targetOf(cloud, ip, request)
  checkServiceOfIp(cloud, ip, network, 'LoadBalancing')
  if (!isPort(request.privatePort)) throw invalid(`privatePort is an invalid value: ${request.privatePort}`)
  checkAlgorithm(request.algorithm)
  if (!offersService(cloud, network, 'Lb')) {
    throw invalid('LB service is not supported in specified network id', { uuid: network.id, description: 'networkId' })
  }
  const ports = { startPort: request.publicPort, endPort: request.publicPort }
  const what = { purpose: 'LoadBalancing', trafficType: 'Ingress', protocol: 'tcp', ...ports } as const
  checkRule(cloud, caller, ip, network, what)
  checkProxy(cloud, network.id, request)
  const rule = {
    ...what,
    accountId: ip.accountId ?? '',
    networkId: network.id,
    publicIpId: ip.id,
    balancedProtocol: request.protocol,
    name: request.name,
    description: request.description,
    algorithm: request.algorithm,
    privateStartPort: request.privatePort,
    privateEndPort: request.privatePort,
    cidrs: request.cidrs ?? [],
  }
  return insertOpeningRule(cloud, ip, rule, opened)
}

export function checkAlgorithm(algorithm: string): void {
  if (!ALGORITHMS.includes(algorithm.toLowerCase())) throw invalid(`Invalid algorithm: ${algorithm}`)
}

/** The rule's target, and whether it opens the firewall. */
function targetOf(cloud: Cloud, ip: PublicIpRow, request: LoadBalancerRequest): { readonly network: NetworkRow; readonly opened: boolean } {
  if (ip.state === 'Free') throw invalid(`Unable to create load balancer rule, invalid IP address ID ${ip.number}`)
  const opened = opensFirewall(ip, request.openFirewall)
  const id = request.networkId ?? ip.networkId
  if (id === undefined) throw invalid(`IP address ID=${ip.number} is not associated with any network`)
  const named = cloud.networks.require(id)
  if (request.publicPort === DNS_PORT && ip.isSourceNat && offersService(cloud, named, 'Dns')) {
    throw invalid('Error adding load balancer rule, cannot add port 53 with network service offering having DNS service and Source NAT.')
  }
  if (ip.machineId !== undefined) throw refusal('rule-conflict', `Can't do load balance on ip address: ${ip.address}`)
  const bad = (request.cidrs ?? []).find((cidr) => !isCidr(cidr) && !isAddress(cidr))
  if (bad !== undefined) throw refusal('invalid-parameter', `CIDR [${bad}] is invalid.`)
  return { network: networkOfRule(cloud, ip, named.id, ''), opened }
}

const STATISTICS_PORT = 8081
const PROTOCOLS: readonly string[] = ['tcp', 'udp', 'tcp-proxy', 'ssl']

/** The router's proxy reserves a port and does not support UDP. CloudStack checks this only if there is a router. */
function checkProxy(cloud: Cloud, networkId: string, { publicPort, protocol }: LoadBalancerRequest): void {
  if (!hasRouter(cloud, networkId)) return
  if (protocol !== undefined && !PROTOCOLS.includes(protocol))
    throw invalid(`protocol ${protocol} is not in valid protocols [${PROTOCOLS.join(', ')}]`)
  if (publicPort === STATISTICS_PORT || protocol === 'udp') throw invalid('LB service provider cannot support this rule')
}

/** @throws {ApiError} for malformed CIDRs */
export function checkBalancerCidrs(cidrs: readonly string[]): void {
  if (!cidrs.every(isCidr)) throw invalid(`Invalid CIDR list: ${cidrs.join(',')}`)
}

/** @throws {ApiError} with the same text if a machine is already a member or is in another network (recorded) */
export function addMembers(cloud: Cloud, ruleId: string, members: readonly Member[]): void {
  const rule = cloud.rules.require(ruleId)
  const added = members.map((member) => withAddress(cloud, rule, member))
  const failed = members.length === 0 || added.some((member) => member === undefined || isMember(rule, member))
  if (failed) throw failure('Failed to assign load balancer rule')
  const known = added.flatMap((member) => member ?? [])
  cloud.rules.update(ruleId, { members: [...rule.members, ...known], state: 'Active' })
}

/** The member with its address in the rule's network; undefined if it is not in that network. */
function withAddress(cloud: Cloud, rule: RuleRow, { machineId, address }: Member): Member | undefined {
  const machine = cloud.machines.get(machineId)
  const nic = cloud.nics.by('machine', machineId).find(({ networkId }) => networkId === rule.networkId)
  if (nic === undefined || machine === undefined || isDestroyed(machine)) return undefined
  if (address === undefined) return { machineId, address: nic.ipAddress }
  return hasAddress(cloud, nic, address) ? { machineId, address } : undefined
}

function isMember(rule: RuleRow, { machineId, address }: Member): boolean {
  return rule.members.some((member) => member.machineId === machineId && member.address === address)
}

/** Removing a machine that is not a member succeeds (recorded), unless it is named with an address. */
export function removeMembers(cloud: Cloud, ruleId: string, members: readonly Member[]): void {
  const rule = cloud.rules.require(ruleId)
  if (members.length === 0) throw invalid("Both instanceids and vmidipmap  can't be null")
  const stranger = members.find((member) => member.address !== undefined && !isMember(rule, member))
  if (stranger !== undefined) {
    const number = cloud.machines.getIncludingRemoved(stranger.machineId)?.number
    throw new ApiError('invalid-parameter', `The instance id: ${number} is not configured for LB rule ${rule.id}`)
  }
  const leaves = (one: Member) =>
    members.some(({ machineId, address }) => machineId === one.machineId && (address === undefined || address === one.address))
  cloud.rules.update(ruleId, { members: rule.members.filter((one) => !leaves(one)) })
}
