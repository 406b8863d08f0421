import { ApiError, invalid, refusal } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine, describeNetwork, describeZone } from '../core/describe.ts'
import { ipv4ToInt } from '../core/ip-address.ts'
import type { MachineRow, NicRow, SecondaryIpRow } from '../database/machine-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { freeAddress, isAddressFree } from '../networks/guest-addresses.ts'
import { implementNetwork } from '../networks/network-life.ts'
import { checkNetworkUse } from '../networks/network-use.ts'
import { hasMachineSnapshots } from '../volumes/machine-snapshots.ts'
import type { NicRequest } from './nic-allocation.ts'
import { allocateAddress, insertNic, releaseNic, standardMac } from './nic-allocation.ts'

/** CloudStack reports nearly every error here as an internal failure. */
function failed(text: string): ApiError {
  return new ApiError('runtime', text)
}

function shownNetwork(cloud: Cloud, network: NetworkRow): string {
  return describeNetwork(network, cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)
}

function checkNoSnapshots(cloud: Cloud, machineId: string, text: string): void {
  if (hasMachineSnapshots(cloud, machineId)) throw invalid(text)
}

function isBasic(cloud: Cloud, machine: MachineRow): boolean {
  return cloud.zones.require(machine.zoneId).networkType === 'Basic'
}

/** Adds a NIC. A malformed MAC is refused before anything else is looked at (recorded). @throws {ApiError} in CloudStack's order of checks */
export function addNic(cloud: Cloud, machineId: string, request: NicRequest): NicRow {
  const macAddress = request.macAddress === undefined ? undefined : standardMac(request.macAddress)
  const machine = cloud.machines.require(machineId)
  checkNoSnapshots(cloud, machineId, 'NIC cannot be added to VM with VM Snapshots')
  const network = cloud.networks.get(request.networkId)
  if (network === undefined)
    throw invalid(`unable to find a network with id ${cloud.networks.getIncludingRemoved(request.networkId)?.number}`)
  checkNetworkUse(cloud, cloud.accounts.require(machine.accountId), network)
  checkNewNic(cloud, machine, network, { ...request, macAddress })
  const ipAddress = addressFor(cloud, machine, network, request.ipAddress)
  if (machine.state === 'Running') implementNetwork(cloud, network.id)
  const nics = cloud.nics.by('machine', machineId)
  const used = new Set(nics.map(({ deviceId }) => deviceId))
  const deviceId = [...Array(used.size + 1).keys()].find((id) => !used.has(id)) ?? used.size
  return insertNic(cloud, { machineId, network, ipAddress, macAddress, isDefault: nics.length === 0, deviceId })
}

function checkNewNic(cloud: Cloud, machine: MachineRow, network: NetworkRow, { ipAddress, macAddress }: NicRequest): void {
  if (cloud.nics.by('machine', machine.id).some(({ networkId }) => networkId === network.id)) {
    throw failed(`A NIC already exists for VM:${machine.instanceName} in network: ${network.id}`)
  }
  if (macAddress !== undefined && cloud.nics.countBy('mac', macAddress) > 0) {
    throw failed(`A NIC with this MAC address exists for network: ${network.id}`)
  }
  if (ipAddress !== undefined && ipv4ToInt(ipAddress) === undefined) throw invalid(`Invalid format for IP address parameter: ${ipAddress}`)
  const zone = cloud.zones.require(machine.zoneId)
  if (isBasic(cloud, machine)) {
    throw failed(`Zone ${describeZone(zone)}, has a NetworkType of Basic. Can't add a new NIC to a VM on a Basic Network`)
  }
  if (network.zoneId !== machine.zoneId) {
    const other = describeZone(cloud.zones.require(network.zoneId))
    throw failed(`${describeMachine(machine)} is in zone: ${describeZone(zone)} but ${shownNetwork(cloud, network)} is in zone: ${other}`)
  }
  const twins = cloud.machines.by('name', machine.name.toLowerCase()).filter(({ id }) => id !== machine.id)
  if (twins.some(({ id }) => cloud.nics.by('machine', id).some(({ networkId }) => networkId === network.id))) {
    throw failed(`Network ${network.name} already has a vm with host name: ${machine.name}`)
  }
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw failed(
      `Unable to add NIC to ${describeMachine(machine)}: com.cloud.exception.ResourceUnavailableException: Resource [VirtualMachine:${machine.number}] is unreachable: Unable to add vm ${describeMachine(machine)} to network, is not in the right state`,
    )
  }
}

function addressFor(cloud: Cloud, machine: MachineRow, network: NetworkRow, wanted: string | undefined): string | undefined {
  try {
    return allocateAddress(cloud, network, wanted)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw failed(
      `Insufficient capacity when adding NIC to ${describeMachine(machine)}: com.cloud.exception.InsufficientVirtualNetworkCapacityException: ${error.message}Scope=interface com.cloud.dc.DataCenter; id=${cloud.zones.require(network.zoneId).number}`,
    )
  }
}

function nicOf(cloud: Cloud, machine: MachineRow, nicId: string): NicRow {
  const nic = cloud.nics.get(nicId)
  if (nic === undefined) throw invalid(`Unable to find a nic with id ${cloud.nics.getIncludingRemoved(nicId)?.number ?? nicId}`)
  if (nic.machineId !== machine.id) throw invalid(`${describeNic(cloud, nic)} is not a nic on ${describeMachine(machine)}`)
  return nic
}

export function describeNic(cloud: Cloud, nic: NicRow): string {
  const machine = cloud.machines.getIncludingRemoved(nic.machineId)?.number ?? null
  const address = nic.ipAddress === undefined ? null : `"${nic.ipAddress}"`
  return `Nic {"broadcastUri":null,"deviceId":${nic.deviceId},"iPv4Address":${address},"id":${nic.number},"instanceId":${machine},"reservationId":"${nic.id}","uuid":"${nic.id}"}`
}

export function removeNic(cloud: Cloud, machineId: string, nicId: string): void {
  const machine = cloud.machines.require(machineId)
  checkNoSnapshots(cloud, machineId, 'NIC cannot be removed from VM with VM Snapshots')
  if (isBasic(cloud, machine)) {
    const zone = describeZone(cloud.zones.require(machine.zoneId))
    throw invalid(`Zone ${zone}, has a NetworkType of Basic. Can't remove a NIC from a VM on a Basic Network`)
  }
  const nic = nicOf(cloud, machine, nicId)
  const where = `${describeMachine(machine)} in ${shownNetwork(cloud, cloud.networks.require(nic.networkId))}`
  if (nic.isDefault) throw invalid(`Unable to remove nic from ${where}, nic is default.`)
  const natted = cloud.publicIps.by('machine', machineId).some((ip) => ip.guestAddress === nic.ipAddress && ip.networkId === nic.networkId)
  const ruled = cloud.rules.by('machine', machineId).some((rule) => rule.networkId === nic.networkId)
  if (natted || ruled) {
    throw invalid(`Unable to remove nic from ${where}, nic has associated Port forwarding or Load balancer or Static NAT rules.`)
  }
  releaseNic(cloud, nic)
}

export function makeDefault(cloud: Cloud, machineId: string, nicId: string): void {
  const machine = cloud.machines.require(machineId)
  checkNoSnapshots(cloud, machineId, 'NIC cannot be updated for VM with VM Snapshots')
  if (isBasic(cloud, machine)) {
    const zone = describeZone(cloud.zones.require(machine.zoneId))
    throw failed(`Zone ${zone}, has a NetworkType of Basic. Can't change default NIC on a Basic Network`)
  }
  const nic = nicOf(cloud, machine, nicId)
  if (nic.isDefault) throw failed('refusing to set default nic because chosen nic is already the default')
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw failed(`refusing to set default ${describeMachine(machine)} is not Running or Stopped`)
  }
  for (const other of cloud.nics.by('machine', machineId)) cloud.nics.update(other.id, { isDefault: other.id === nicId })
}

/** `vm.network.nic.max.secondary.ipaddresses` */
const MOST_SECONDARY_IPS = 10

/** A second address of a NIC. @throws {ApiError} for an address that is in use or outside the network, without saying which (recorded) */
export function addSecondaryIp(cloud: Cloud, nic: NicRow, wanted: string | undefined): SecondaryIpRow {
  const network = cloud.networks.require(nic.networkId)
  if (cloud.secondaryIps.countBy('nic', nic.id) >= MOST_SECONDARY_IPS) {
    throw invalid('Allocating guest ip for nic failed : Maximum Number of Ips per Nic has been crossed.')
  }
  const ipAddress = wanted ?? freeAddress(cloud, network)
  if (ipAddress === undefined || !isAddressFree(cloud, network, ipAddress)) {
    throw refusal('runtime', 'Failed to assign secondary ip to nic')
  }
  return cloud.secondaryIps.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('secondaryIps'),
    nicId: nic.id,
    machineId: nic.machineId,
    networkId: nic.networkId,
    ipAddress,
  })
}

/** @throws {ApiError} for an address with port forwarding or static NAT, without saying which */
export function removeSecondaryIp(cloud: Cloud, { id, networkId, ipAddress }: SecondaryIpRow): void {
  const forwarded = cloud.rules.by('network', networkId).some((rule) => rule.guestAddress === ipAddress)
  const natted = cloud.publicIps.by('network', networkId).some((ip) => ip.guestAddress === ipAddress)
  const balanced = cloud.rules.by('network', networkId).some((rule) => rule.members.some(({ address }) => address === ipAddress))
  if (forwarded || natted || balanced) throw invalid('Removing guest ip from nic failed')
  cloud.secondaryIps.remove(id, { forget: true })
}
