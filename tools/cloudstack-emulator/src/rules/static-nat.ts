import { invalid, refusal } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describePublicIp } from '../core/describe.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { MachineRow, NicRow } from '../database/machine-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { disableStaticNat } from './rule.ts'
import { checkServiceOfIp, networkOfRule, tieToTier } from './rule-checks.ts'
import { checkTarget, hasAddress } from './rule-target.ts'

export interface StaticNatRequest {
  readonly publicIpId: string
  readonly machineId: string
  readonly networkId: string | undefined
  readonly guestAddress: string | undefined
}

/** Maps a public address to a machine. Repeating it for the same machine is refused as well (recorded). */
export function enableStaticNat(cloud: Cloud, caller: Caller, request: StaticNatRequest): PublicIpRow {
  const ip = cloud.publicIps.require(request.publicIpId)
  const machine = cloud.machines.require(request.machineId)
  const id = ip.networkId ?? request.networkId
  if (id === undefined) {
    throw invalid(
      `Unable to enable static NAT for the ipAddress id=${ip.number} as IP is not associated with any network and no networkId is passed in`,
    )
  }
  const nic = cloud.nics.by('machine', machine.id).find(({ networkId }) => networkId === id)
  if (nic === undefined) throw invalid("Vm doesn't belong to the network with specified id")
  const named = cloud.networks.require(id)
  if (!offersService(cloud, named, 'StaticNat'))
    throw invalid('Unable to create static nat rule; StaticNat service is not supported in network with specified id')
  const network = networkOfRule(cloud, ip, named.id, '')
  checkServiceOfIp(cloud, ip, network, 'StaticNat')
  checkMachine(cloud, caller, ip, machine)
  const guestAddress = guestAddressOf(cloud, nic, request.guestAddress)
  checkReady(cloud, ip, machine, guestAddress)
  tieToTier(cloud, ip, network.id)
  return cloud.publicIps.update(ip.id, { machineId: machine.id, guestAddress })
}

function checkMachine(cloud: Cloud, caller: Caller, ip: PublicIpRow, machine: MachineRow): void {
  checkTarget(machine)
  checkAccess(cloud, caller, ip)
  checkAccess(cloud, caller, machine)
}

/** The machine's primary or a secondary address in the network. */
function guestAddressOf(cloud: Cloud, nic: NicRow, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return nic.ipAddress
  if (hasAddress(cloud, nic, wanted)) return wanted
  throw invalid(`VM ip ${wanted} address not belongs to the vm`)
}

function checkReady(cloud: Cloud, ip: PublicIpRow, machine: MachineRow, guestAddress: string | undefined): void {
  const shown = describePublicIp(ip, cloud.zones.require(ip.zoneId).number)
  if (ip.isSourceNat) throw invalid(`Can't enable static, ip address ${shown} is a sourceNat ip address`)
  if (ip.machineId === undefined) {
    const rules = cloud.rules.by('publicIp', ip.id)
    const purpose = (['PortForwarding', 'LoadBalancing'] as const).find((one) => rules.some((rule) => rule.purpose === one))
    if (purpose !== undefined)
      throw refusal('rule-conflict', `Failed to enable static nat for the ip address ${shown} as it already has ${purpose} rules assigned`)
  } else if (ip.machineId !== machine.id) {
    throw refusal(
      'rule-conflict',
      `Failed to enable static for the ip address ${shown} and vm id=${machine.number} as it's already assigned to antoher vm`,
    )
  }
  const other = cloud.publicIps.by('machine', machine.id).find((row) => row.guestAddress === guestAddress)
  if (other === undefined) return
  throw invalid(
    `Failed to enable static nat on the  ip ${ip.address} with Id ${ip.id} as the vm ${machine.instanceName} with Id ${machine.id} is already associated with another public ip ${other.address} with id ${other.id}`,
  )
}

/** @throws {ApiError} if static NAT is not enabled */
export function checkStaticNat(cloud: Cloud, id: string): void {
  const ip = cloud.publicIps.require(id)
  if (ip.machineId === undefined) throw invalid('Specified IP address id is not associated with any vm Id')
}

export function endStaticNat(cloud: Cloud, id: string): void {
  disableStaticNat(cloud, cloud.publicIps.require(id))
}
