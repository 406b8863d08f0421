import type { MachineRow } from '../rows/compute.ts'
import type { PublicIpRow } from '../rows/network.ts'
import type { Cloud } from './cloud.ts'
import { describePublicIp } from './describe.ts'
import { CloudProblem, internalError, invalid } from './problem.ts'
import { disableStaticNat } from './rules.ts'

export interface StaticNatRequest {
  readonly publicIpId: string
  readonly machineId: string
  readonly networkId: string | undefined
  readonly guestAddress: string | undefined
}

/** Leads a public address to a machine. Repeating it for the same machine is refused, too (recorded). */
export function enableStaticNat(cloud: Cloud, request: StaticNatRequest): PublicIpRow {
  const ip = cloud.publicIps.require(request.publicIpId)
  const machine = cloud.machines.require(request.machineId)
  checkReady(cloud, ip, machine)
  const nics = cloud.nics.by('machine', machine.id)
  const nic =
    nics.find(({ networkId }) => networkId === (request.networkId ?? ip.networkId)) ??
    nics.find(({ networkId }) => ip.vpcId !== undefined && cloud.networks.get(networkId)?.vpcId === ip.vpcId) ??
    (ip.networkId === undefined && ip.vpcId === undefined ? nics.find(({ isDefault }) => isDefault) : undefined)
  if (nic === undefined) {
    throw invalid(`Vm doesn't belong to the network with specified id`)
  }
  return cloud.publicIps.update(ip.id, {
    machineId: machine.id,
    guestAddress: request.guestAddress ?? nic.ipAddress,
    networkId: nic.networkId,
  })
}

function checkReady(cloud: Cloud, ip: PublicIpRow, machine: MachineRow): void {
  const zoneNumber = cloud.zones.require(ip.zoneId).number
  const conflict = (text: string) => new CloudProblem('rule-conflict', text, { plain: true })
  if (ip.state === 'Free') throw internalError()
  if (ip.isSourceNat) throw invalid(`Can't enable static, ip address ${describePublicIp(ip, zoneNumber)} is a sourceNat ip address`)
  if (ip.machineId === undefined) {
    const rule = cloud.rules.by('publicIp', ip.id).find(({ purpose }) => purpose === 'PortForwarding' || purpose === 'LoadBalancing')
    if (rule !== undefined) {
      throw conflict(
        `Failed to enable static nat for the ip address ${describePublicIp(ip, zoneNumber)} as it already has ${rule.purpose} rules assigned`,
      )
    }
  } else if (ip.machineId !== machine.id) {
    throw conflict(
      `Failed to enable static for the ip address ${describePublicIp(ip, zoneNumber)} and vm id=${machine.number} as it's already assigned to antoher vm`,
    )
  }
  const other = cloud.publicIps.by('machine', machine.id)[0]
  if (other === undefined) return
  throw invalid(
    `Failed to enable static nat on the  ip ${ip.address} with Id ${ip.id} as the vm ${machine.instanceName} with Id ${machine.id} is already associated with another public ip ${other.address} with id ${other.id}`,
  )
}

/** @throws {CloudProblem} where static NAT is not on */
export function checkStaticNat(cloud: Cloud, id: string): void {
  const ip = cloud.publicIps.require(id)
  if (ip.machineId === undefined) throw invalid('Specified IP address id is not associated with any vm Id')
}

export function endStaticNat(cloud: Cloud, id: string): void {
  disableStaticNat(cloud, cloud.publicIps.require(id))
}
