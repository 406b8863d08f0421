import { listNetworks, listZones } from 'cloudstack-client/api'
import { namesInstead } from '../cloud/missing-name.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { forExplanation } from '../errors/for-explanation.ts'
import { candidatePlacements, networkLabel, type Placement } from './placement.ts'
import type { VmResources } from './resolve-resources.ts'
import type { VmRequest } from './vm-request.ts'

type Tools = Pick<Dependencies, 'cloud' | 'log'>

/**
 * Returns the zones where the machine can be created, in the order in which they are tried. What fits nowhere may not exist at all: that is
 * looked up only then.
 * @throws {CpiError} saying what is missing in which zone, or which zone or network does not exist, with the nearest names
 */
export async function findPlacements(deps: Tools, request: VmRequest, resources: VmResources): Promise<readonly Placement[]> {
  try {
    return candidatePlacements(request, resources)
  } catch (error) {
    await refuseMissingZone(deps, namedZones(request))
    await refuseMissingNetwork(deps, request, resources)
    throw error
  }
}

/** Returns the zones that the manifest names, else the default one. */
function namedZones({ zones = [], networkZones, defaultZone }: VmRequest): readonly string[] {
  const named = [...new Set([...zones, ...networkZones.map(({ zone }) => zone)])]
  return named.length > 0 || defaultZone === undefined ? named : [defaultZone]
}

async function refuseMissingZone({ cloud, log }: Tools, wanted: readonly string[]): Promise<void> {
  const zones = wanted.length === 0 ? undefined : await forExplanation(log, async () => cloud.list(listZones, {}))
  const missing = wanted.find((name) => zones?.some((zone) => zone.id === name || zone.name === name) === false)
  if (missing === undefined) return
  throw cloudError('name-not-found', `zone "${missing}" does not exist${await namesInstead(missing, async () => zones ?? [])}`)
}

async function refuseMissingNetwork({ cloud }: Tools, request: VmRequest, resources: VmResources): Promise<void> {
  const missing = request.nics.find((_nic, index) => resources.networks[index]?.length === 0)
  if (missing?.reference === undefined) return
  const names = await namesInstead(missing.reference.name, async () => cloud.list(listNetworks, {}))
  const zones = namedZones(request)
  const where = zones.length === 0 ? 'any zone' : `zone ${zones.map((zone) => `"${zone}"`).join(', ')}`
  throw cloudError('name-not-found', `${networkLabel(missing)} does not exist in ${where}${names}`)
}
