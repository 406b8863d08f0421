import type { CloudStackClient } from 'cloudstack-client'
import { listNetworks, listZones } from 'cloudstack-client/api'
import { namesInstead } from '../cloud/missing-name.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { candidatePlacements, networkLabel, type Placement } from './placement.ts'
import type { VmResources } from './resolve-resources.ts'
import type { VmRequest } from './vm-request.ts'

/**
 * Returns the zones where the machine can be created, in the order in which they are tried. What fits nowhere may not exist at all: that is
 * looked up only then.
 * @throws {CpiError} saying what is missing in which zone, or which zone or network does not exist, with the nearest names
 */
export async function findPlacements(cloud: CloudStackClient, request: VmRequest, resources: VmResources): Promise<readonly Placement[]> {
  try {
    return candidatePlacements(request, resources)
  } catch (error) {
    await refuseMissingZone(cloud, request.zones ?? [])
    await refuseMissingNetwork(cloud, request, resources)
    throw error
  }
}

async function refuseMissingZone(cloud: CloudStackClient, wanted: readonly string[]): Promise<void> {
  // A failure of this look-up must not hide what it was to explain.
  const zones = wanted.length === 0 ? undefined : await cloud.list(listZones, {}).catch(() => undefined)
  const missing = wanted.find((name) => zones?.some((zone) => zone.id === name || zone.name === name) === false)
  if (missing === undefined) return
  throw cloudError(`zone "${missing}" does not exist${await namesInstead(missing, async () => zones ?? [])}`)
}

async function refuseMissingNetwork(cloud: CloudStackClient, request: VmRequest, resources: VmResources): Promise<void> {
  const missing = request.nics.find((_nic, index) => resources.networks[index]?.length === 0)
  if (missing?.reference === undefined) return
  const names = await namesInstead(missing.reference.name, async () => cloud.list(listNetworks, {}))
  const where = request.zones === undefined ? 'any zone' : `zone ${request.zones.map((zone) => `"${zone}"`).join(', ')}`
  throw cloudError(`${networkLabel(missing)} does not exist in ${where}${names}`)
}
