import { invalid } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describePublicIp } from '../core/describe.ts'
import { ipv4ToInt, isCidr } from '../core/ip-address.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { MachineRow, NicRow } from '../database/machine-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { insertOpeningRule, opensFirewall } from './opening-rule.ts'
import { isPort } from './ports.ts'
import { checkRule, checkServiceOfIp, networkOfRule } from './rule-checks.ts'
import { checkTarget, hasAddress } from './rule-target.ts'

export interface ForwardingRequest {
  readonly protocol: string
  readonly publicStart: number
  readonly publicEnd: number
  readonly privateStart: number
  readonly privateEnd: number
  readonly networkId: string | undefined
  readonly guestAddress: string | undefined
  readonly cidrs: readonly string[]
  readonly openFirewall: boolean | undefined
}

/** Forwards ports of a public address to a machine. @throws {ApiError} in CloudStack's order of checks */
export function createForwarding(cloud: Cloud, caller: Caller, ip: PublicIpRow, machine: MachineRow, request: ForwardingRequest): RuleRow {
  if (request.guestAddress !== undefined && ipv4ToInt(request.guestAddress) === undefined) throw invalid('Invalid vm ip address')
  checkSources(request.cidrs)
  const opened = opensFirewall(ip, request.openFirewall)
  const shown = describePublicIp(ip, cloud.zones.require(ip.zoneId).number)
  if (ip.machineId !== undefined) throw invalid(`Unable to create port forwarding rule; ip ${shown} has static nat enabled`)
  const missing = `Unable to create port forwarding rule for the ipAddress id=${ip.number} as ip is not associated with any network and no networkId is passed in`
  const network = networkOfRule(cloud, ip, request.networkId, missing)
  checkServiceOfIp(cloud, ip, network, 'PortForwarding')
  const { protocol, publicStart: startPort, publicEnd: endPort } = request
  const what = { purpose: 'PortForwarding', trafficType: 'Ingress', protocol, startPort, endPort } as const
  checkRule(cloud, caller, ip, network, what)
  checkLengths(request)
  checkTarget(machine)
  const guestAddress = guestAddressOf(cloud, machine.id, network.id, request.guestAddress)
  checkSamePorts(request)
  const rule = {
    ...what,
    accountId: ip.accountId ?? machine.accountId,
    networkId: network.id,
    publicIpId: ip.id,
    protocol: protocol.toLowerCase(),
    privateStartPort: request.privateStart,
    privateEndPort: request.privateEnd,
    machineId: machine.id,
    guestAddress,
    cidrs: request.cidrs,
  }
  return insertOpeningRule(cloud, ip, rule, opened)
}

function checkSources(cidrs: readonly string[]): void {
  const bad = cidrs.find((cidr) => !isCidr(cidr))
  if (bad !== undefined) throw invalid(`The given source CIDR [${bad}] is invalid.`)
}

function checkLengths({ publicStart, publicEnd, privateStart, privateEnd }: ForwardingRequest): void {
  if (privateStart > privateEnd) throw invalid("Start port can't be bigger than end port")
  if (privateEnd - privateStart !== publicEnd - publicStart)
    throw invalid('Source port and destination port ranges should be of equal sizes.')
}

/** A range of ports is forwarded to the same range. */
function checkSamePorts({ publicStart, publicEnd, privateStart, privateEnd }: ForwardingRequest): void {
  if (publicStart === publicEnd && privateStart === privateEnd) return
  if (publicStart !== privateStart) throw invalid('Private port start should be equal to public port start')
  if (publicEnd !== privateEnd) throw invalid('Private port end should be equal to public port end')
}

/** The machine's address in the network, or the requested secondary one. */
function guestAddressOf(cloud: Cloud, machineId: string, networkId: string, wanted: string | undefined): string {
  const nic = cloud.nics.by('machine', machineId).find((row: NicRow) => row.networkId === networkId)
  if (nic?.ipAddress === undefined) throw invalid("Vm doesn't belong to network associated with ipAddress")
  if (wanted === undefined) return nic.ipAddress
  if (hasAddress(cloud, nic, wanted)) return wanted
  throw invalid("IP Address is not in the VM nic's network ")
}

export interface ForwardingChange {
  readonly privateStart: number | undefined
  readonly privateEnd: number | undefined
  readonly machineId: string | undefined
  readonly guestAddress: string | undefined
  readonly cidrs: readonly string[] | undefined
}

export function updateForwarding(cloud: Cloud, rule: RuleRow, change: ForwardingChange): RuleRow {
  const { privateStart, privateEnd, machineId, guestAddress, cidrs } = change
  if (privateStart !== undefined && !isPort(privateStart)) throw invalid(`privatePort is an invalid value: ${privateStart}`)
  if (privateEnd !== undefined && !isPort(privateEnd)) throw invalid(`PrivateEndPort has an invalid value: ${privateEnd}`)
  checkNewRange(rule, privateStart, privateEnd)
  if (machineId === undefined && guestAddress !== undefined) throw invalid('vmguestip should be set along with virtualmachineid')
  const led = machineId === undefined ? {} : { machineId, guestAddress: guestAddressOf(cloud, machineId, rule.networkId, guestAddress) }
  checkSources(cidrs ?? [])
  const start = privateStart ?? privateEnd
  const ports = start === undefined ? {} : { privateStartPort: start, privateEndPort: privateEnd ?? start }
  return cloud.rules.update(rule.id, { ...led, ...ports, ...(cidrs === undefined ? {} : { cidrs }) })
}

function checkNewRange({ startPort = 0, endPort = 0 }: RuleRow, start: number | undefined, end: number | undefined): void {
  const wrongLength = start !== undefined && end !== undefined && end - start !== endPort - startPort
  const half = startPort !== endPort && (start === undefined) !== (end === undefined)
  if (!wrongLength && !half) return
  throw invalid(
    `Unable to update the private port range of port forwarding rule as  the provided port range is not consistent with the port range : ${startPort} to ${endPort}`,
  )
}
