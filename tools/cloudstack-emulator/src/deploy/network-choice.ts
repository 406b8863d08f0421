import { invalid } from '../api-error.ts'
import { describeAccount } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeNetwork, describeNetworkOffering, describeZone } from '../core/describe.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { NicRequest } from '../machines/nic-allocation.ts'
import { createDefaultNetwork } from '../networks/network.ts'
import { checkNetworkUse } from '../networks/network-use.ts'
import { offersService } from '../offerings/network-services.ts'
import type { DeployRequest } from './deploy-request.ts'

/** The NICs of a new machine: the requested ones, or the one network that the kind of zone implies. */
export function chooseNetworks(cloud: Cloud, owner: AccountRow, zone: ZoneRow, request: DeployRequest): readonly NicRequest[] {
  if (zone.networkType === 'Basic') {
    if (request.networksNamed) throw invalid("Can't specify network Ids in Basic zone")
    return [{ ...UNSPECIFIED, ...request.nics[0], networkId: guestNetworkOf(cloud, zone).id }]
  }
  if (request.nics.length === 0 || request.nics[0]?.networkId === '')
    return [{ ...UNSPECIFIED, ...request.nics[0], networkId: impliedNetwork(cloud, owner, zone).id }]
  for (const nic of request.nics) checkNetwork(cloud, owner, zone, nic.networkId)
  return request.nics
}

const UNSPECIFIED = { ipAddress: undefined, macAddress: undefined }

function guestNetworkOf(cloud: Cloud, zone: ZoneRow): NetworkRow {
  const network = cloud.networks
    .by('zone', zone.id)
    .find((row) => cloud.networkOfferings.getIncludingRemoved(row.offeringId)?.guestIpType === 'Shared')
  if (network === undefined) throw invalid(`Can't find a default network to start a vm in zone ${zone.name}`)
  return network
}

function impliedNetwork(cloud: Cloud, owner: AccountRow, zone: ZoneRow): NetworkRow {
  if (zone.securityGroups) {
    const shared = cloud.networks.by('zone', zone.id).find((row) => offersService(cloud, row, 'SecurityGroup'))
    if (shared === undefined) throw invalid(`No network with security enabled is found in zone id=${zone.id}`)
    return shared
  }
  const [required] = [...cloud.networkOfferings.all()].filter((row) => row.availability === 'Required')
  if (required === undefined)
    throw invalid('Unable to find network offering with availability=Required to automatically create the network as a part of vm creation')
  if (required.state !== 'Enabled') throw invalid(`Required network offering ${describeNetworkOffering(required)} is not in Enabled`)
  const isolated = cloud.networks
    .by('account', owner.id)
    .filter(
      (row) =>
        row.zoneId === zone.id &&
        row.vpcId === undefined &&
        cloud.networkOfferings.getIncludingRemoved(row.offeringId)?.guestIpType === 'Isolated',
    )
  const [only, second] = isolated
  if (only === undefined) return createDefaultNetwork(cloud, owner, zone.id, required)
  if (second !== undefined) {
    throw invalid(`More than 1 default Isolated networks are found for account ${describeAccount(owner)}; please specify networkIds`)
  }
  return only
}

function checkNetwork(cloud: Cloud, owner: AccountRow, zone: ZoneRow, id: string): void {
  const network = cloud.networks.get(id)
  if (network === undefined) throw invalid(`Unable to find network by id ${cloud.networks.getIncludingRemoved(id)?.number ?? id}`)
  checkNetworkUse(cloud, owner, network)
  if (network.zoneId === zone.id) return
  const shown = describeNetwork(network, cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)
  throw invalid(`Network ${shown} doesn't belong to zone ${describeZone(zone)}`)
}
