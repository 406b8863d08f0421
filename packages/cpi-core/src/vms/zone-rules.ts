import type { Zone } from '../cloud/entities.ts'
import { offersSecurityGroups } from '../cloud/find-networks.ts'
import { findZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { checkVip } from '../networks/static-nat.ts'
import type { Place } from './placement.ts'
import type { Found } from './resolve-resources.ts'
import { securityGroupIds } from './security-groups.ts'
import type { VmRequest } from './vm-request.ts'

/**
 * What CloudStack forbids in a kind of zone is refused here, before anything is made.
 * The zone itself is asked for only where networks do not tell: with security groups, and where a network has no name.
 * @returns the ids of the security groups for a machine there
 * @throws {CpiError} saying what to change
 */
export async function checkPlace(deps: Dependencies, request: VmRequest, found: Found, place: Place): Promise<readonly string[]> {
  const isTold = place.networks.length === request.nics.length && !place.networks.some(offersSecurityGroups)
  const zone = isTold ? undefined : (found.zones.find(({ id }) => id === place.zoneId) ?? (await findZone(deps.cloud, place.zoneId)))
  if (zone?.networktype === 'Basic') checkBasicZone(request, place)
  else checkAdvancedZone(request, place)
  if (request.vip !== undefined) checkVip(request.vip, found.publicAddress, place.zoneId, place.networks[0])
  return securityGroupIds(request.securityGroups, found.securityGroups, place.zoneName, hasSecurityGroups(zone, place))
}

function checkBasicZone({ nics }: VmRequest, { zoneName, networks }: Place): void {
  const named = nics.find(({ reference }) => reference !== undefined)
  if (named !== undefined || networks.length > 0) {
    throw cloudError(
      `zone "${zoneName}" is basic and has one network only: remove the name "${named?.reference?.name}" from network "${named?.networks[0]?.name}"`,
    )
  }
  if (nics.length > 1) throw cloudError(`zone "${zoneName}" is basic: a VM there has one network, not ${nics.length}`)
}

function checkAdvancedZone({ nics }: VmRequest, { zoneName, networks }: Place): void {
  const unnamed = nics.find(({ reference }) => reference === undefined)
  if (unnamed !== undefined) {
    throw cloudError(
      `network "${unnamed.networks[0]?.name}" needs a name in its cloud_properties: zone "${zoneName}" has more than one network`,
    )
  }
  const ids = networks.map(({ id }) => id)
  const twice = networks.find(({ id }, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw cloudError(`a VM cannot have two interfaces in network "${twice.name}"; use one of the networks, or give both one nic_group`)
}

/** Security groups need a zone that has them, and in advanced zones networks that all have them. */
function hasSecurityGroups(zone: Zone | undefined, { networks }: Place): boolean {
  return zone?.securitygroupsenabled === true && networks.every(offersSecurityGroups)
}
