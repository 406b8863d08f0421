import type { Zone } from '../cloud/entities.ts'
import { networkOfBasicZone, offersSecurityGroups } from '../cloud/find-networks.ts'
import { findZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { checkAddress } from '../networks/check-address.ts'
import { checkFirewall } from '../networks/firewall.ts'
import { checkVip } from '../networks/static-nat.ts'
import { checkLoadBalancers } from './check-load-balancers.ts'
import type { Placement } from './placement.ts'
import type { VmResources } from './resolve-resources.ts'
import { securityGroupIds } from './security-groups.ts'
import type { VmRequest } from './vm-request.ts'

/**
 * Refuses what CloudStack does not support in the type of zone, before anything is created.
 * The zone itself is looked up only if the networks do not determine its type: with security groups, and if a network has no name.
 * @returns the ids of the security groups for a machine there
 * @throws {CpiError} saying what to change
 */
export async function checkPlacement(
  deps: Dependencies,
  request: VmRequest,
  resources: VmResources,
  placement: Placement,
): Promise<readonly string[]> {
  const isTypeKnown = placement.networks.length === request.nics.length && !placement.networks.some(offersSecurityGroups)
  const zone = isTypeKnown
    ? undefined
    : (resources.zones.find(({ id }) => id === placement.zoneId) ?? (await findZone(deps.cloud, placement.zoneId)))
  if (zone?.networktype === 'Basic') {
    checkBasicZone(request, placement)
    await checkAddressInBasicZone(deps, request, zone)
  } else {
    checkAdvancedZone(request, placement)
    for (const [index, network] of placement.networks.entries()) checkAddress(request.nics[index]?.ip ?? '', network)
  }
  const { vip } = request
  if (vip !== undefined) {
    checkVip(vip, resources.publicAddress, placement)
    if (resources.publicAddress !== undefined) await checkFirewall(deps, resources.publicAddress, vip.properties.open_firewall)
  }
  checkLoadBalancers(resources.loadBalancers, placement)
  return securityGroupIds(request.securityGroups, resources.securityGroups, placement.zoneName, hasSecurityGroups(zone, placement))
}

function checkBasicZone({ nics }: VmRequest, { zoneName, networks }: Placement): void {
  const named = nics.find(({ reference }) => reference !== undefined)
  if (named !== undefined || networks.length > 0) {
    throw cloudError(
      'zone-network-rules',
      `zone "${zoneName}" is basic and has one network only: remove the name "${named?.reference?.name}" from network "${named?.networks[0]?.name}"`,
    )
  }
  if (nics.length > 1) throw cloudError('zone-network-rules', `zone "${zoneName}" is basic: a VM there has one network, not ${nics.length}`)
}

async function checkAddressInBasicZone({ cloud }: Dependencies, { nics }: VmRequest, { id }: Zone): Promise<void> {
  const ip = nics[0]?.ip
  const network = ip === undefined ? undefined : await networkOfBasicZone(cloud, id)
  if (ip !== undefined && network !== undefined) checkAddress(ip, network)
}

function checkAdvancedZone({ nics }: VmRequest, { zoneName, networks }: Placement): void {
  const unnamed = nics.find(({ reference }) => reference === undefined)
  if (unnamed !== undefined) {
    throw cloudError(
      'zone-network-rules',
      `network "${unnamed.networks[0]?.name}" needs a name in its cloud_properties: zone "${zoneName}" has more than one network`,
    )
  }
  const ids = networks.map(({ id }) => id)
  const twice = networks.find(({ id }, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw cloudError(
      'zone-network-rules',
      `a VM cannot have two interfaces in network "${twice.name}"; use one of the networks, or give both one nic_group`,
    )
}

/** Security groups need a zone that has them, and in advanced zones networks that all have them. */
function hasSecurityGroups(zone: Zone | undefined, { networks }: Placement): boolean {
  return zone?.securitygroupsenabled === true && networks.every(offersSecurityGroups)
}
