import type { NicRow, SecondaryIpRow } from '../rows/compute.ts'
import type { Cloud } from './cloud.ts'
import type { NicRequest } from './deploy-request.ts'
import { describeMachine, describeNetwork } from './describe.ts'
import { freeAddress, isAddressFree } from './guest-addresses.ts'
import { implementNetwork } from './network-life.ts'
import { allocateAddress, checkNic, insertNic, releaseNic } from './nic-allocation.ts'
import { CloudProblem, invalid } from './problem.ts'

export function addNic(cloud: Cloud, machineId: string, request: NicRequest): NicRow {
  const machine = cloud.machines.require(machineId)
  const network = cloud.networks.require(request.networkId)
  const nics = cloud.nics.by('machine', machineId)
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw new CloudProblem('runtime', `Nic cannot be added to ${describeMachine(machine)}: it is neither running nor stopped`)
  }
  if (nics.some(({ networkId }) => networkId === network.id)) {
    throw new CloudProblem('runtime', `A NIC already exists for VM:${machine.instanceName} in network: ${network.id}`)
  }
  const checked = checkNic(cloud, request)
  const ipAddress = allocateAddress(cloud, network, checked.ipAddress)
  if (machine.state === 'Running') implementNetwork(cloud, network.id)
  const used = new Set(nics.map(({ deviceId }) => deviceId))
  const deviceId = [...Array(used.size + 1).keys()].find((id) => !used.has(id)) ?? used.size
  return insertNic(cloud, { machineId, network, ipAddress, macAddress: checked.macAddress, isDefault: nics.length === 0, deviceId })
}

function nicOf(cloud: Cloud, machineId: string, nicId: string): NicRow {
  const nic = cloud.nics.require(nicId)
  if (nic.machineId !== machineId) throw invalid(`The nic ${nicId} is not of the machine ${machineId}`)
  return nic
}

export function removeNic(cloud: Cloud, machineId: string, nicId: string): void {
  const nic = nicOf(cloud, machineId, nicId)
  const machine = cloud.machines.require(machineId)
  const network = cloud.networks.require(nic.networkId)
  if (nic.isDefault) {
    const where = describeNetwork(network, cloud.networkOfferings.ever(network.offeringId)?.number)
    throw invalid(`Unable to remove nic from ${describeMachine(machine)} in ${where}, nic is default.`)
  }
  for (const ip of cloud.publicIps.by('machine', machineId)) {
    if (ip.guestAddress === nic.ipAddress && ip.networkId === nic.networkId) {
      throw invalid(`Unable to remove nic from ${describeMachine(machine)}: static NAT of ${ip.address} leads to it`)
    }
  }
  releaseNic(cloud, nic)
}

export function makeDefault(cloud: Cloud, machineId: string, nicId: string): void {
  const nic = nicOf(cloud, machineId, nicId)
  if (nic.isDefault) throw new CloudProblem('runtime', 'refusing to set default nic because chosen nic is already the default')
  for (const other of cloud.nics.by('machine', machineId)) cloud.nics.update(other.id, { isDefault: other.id === nicId })
}

export function addSecondaryIp(cloud: Cloud, nic: NicRow, wanted: string | undefined): SecondaryIpRow {
  const network = cloud.networks.require(nic.networkId)
  if (wanted !== undefined && !isAddressFree(cloud, network, wanted))
    throw invalid(`Acquiring the secondary ip ${wanted} for nic ${nic.id} failed`)
  const ipAddress = wanted ?? freeAddress(cloud, network)
  if (ipAddress === undefined) throw new CloudProblem('insufficient-capacity', 'Insufficient address capacity')
  return cloud.secondaryIps.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('secondaryIps'),
    nicId: nic.id,
    machineId: nic.machineId,
    networkId: nic.networkId,
    ipAddress,
  })
}
