import type { NicRow } from '../rows/compute.ts'
import type { Cloud } from './cloud.ts'
import { freeAddress, isAddressFree } from './guest-addresses.ts'
import { CloudProblem, invalid } from './problem.ts'

/**
 * Gives a stopped machine's NIC another address, the wanted or any; the old one is free at once (recorded).
 * @throws {CloudProblem} while the machine runs, and for an address that cannot be had
 */
export function changeNicAddress(cloud: Cloud, nicId: string, wanted: string | undefined): NicRow {
  const nic = cloud.nics.require(nicId)
  const machine = cloud.machines.require(nic.machineId)
  const network = cloud.networks.require(nic.networkId)
  if (machine.state !== 'Stopped') throw invalid('VM is not Stopped, unable to update the vm nic having the specified id')
  if (wanted !== undefined && !isAddressFree(cloud, network, wanted)) {
    throw invalid(`Allocating ip to guest nic ${describeNic(nic, machine.number)} failed, please choose another ip`)
  }
  const ipAddress = wanted ?? freeAddress(cloud, network)
  if (ipAddress === undefined) throw new CloudProblem('insufficient-capacity', 'Insufficient address capacity')
  return cloud.nics.update(nicId, { ipAddress })
}

function describeNic(nic: NicRow, machineNumber: number): string {
  return `Nic {"broadcastUri":null,"deviceId":${nic.deviceId},"iPv4Address":"${nic.ipAddress}","id":${nic.number},"instanceId":${machineNumber},"reservationId":"${nic.id}","uuid":"${nic.id}"}`
}
