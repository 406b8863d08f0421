import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { ipv4ToInt } from '../core/ip-address.ts'
import type { NicRow } from '../database/machine-rows.ts'
import { freeAddress, isAddressFree } from '../networks/guest-addresses.ts'
import { describeNic } from './nic-change.ts'

/**
 * Gives a stopped machine's NIC the requested or any other address. The old one is free at once (recorded). Static NAT is updated.
 * @throws {ApiError} while the machine runs, and for an address that is not available
 */
export function changeNicAddress(cloud: Cloud, nicId: string, wanted: string | undefined): NicRow {
  if (wanted !== undefined && ipv4ToInt(wanted) === undefined) throw new ApiError('runtime', `Invalid ip address ${wanted}`)
  const nic = cloud.nics.get(nicId)
  if (nic === undefined) throw invalid(`There is no nic for the ${cloud.nics.getIncludingRemoved(nicId)?.number ?? nicId}`)
  const type = checkChangeable(cloud, nic)
  const ipAddress = newAddress(cloud, nic, wanted, type === 'Shared' ? nic.id : describeNic(cloud, nic))
  for (const ip of cloud.publicIps.by('machine', nic.machineId)) {
    if (ip.networkId === nic.networkId && ip.guestAddress === nic.ipAddress) cloud.publicIps.update(ip.id, { guestAddress: ipAddress })
  }
  return cloud.nics.update(nicId, { ipAddress })
}

/** Returns the guest IP type of the NIC's network. */
function checkChangeable(cloud: Cloud, nic: NicRow): string | undefined {
  const offering = cloud.networkOfferings.getIncludingRemoved(cloud.networks.require(nic.networkId).offeringId)
  if ((offering?.services.length ?? 0) > 0 && cloud.machines.require(nic.machineId).state !== 'Stopped') {
    throw invalid('VM is not Stopped, unable to update the vm nic having the specified id')
  }
  if (offering?.guestIpType === 'L2') throw invalid('UpdateVmNicIpCmd is not supported in L2 network')
  return offering?.guestIpType
}

function newAddress(cloud: Cloud, nic: NicRow, wanted: string | undefined, shown: string): string {
  const network = cloud.networks.require(nic.networkId)
  if (wanted !== undefined && !isAddressFree(cloud, network, wanted)) {
    throw invalid(`Allocating ip to guest nic ${shown} failed, please choose another ip`)
  }
  const address = wanted ?? freeAddress(cloud, network)
  if (address === undefined) throw invalid(`Allocating ip to guest nic ${shown} failed, for insufficient address capacity`)
  return address
}
