import { listDiskOfferings } from 'cloudstack-client/api'
import { asConfigurationError, findByReference } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { type OfferedDisk, sizeFor, smallestFor } from './choose-disk-offering.ts'
import type { DiskProperties } from './disk-cloud-properties.ts'
import { mismatch } from './disk-offering-needs.ts'

/**
 * Finds the named offering, else the configured one, else the smallest that fits. The offerings are listed immediately; the
 * returned function chooses once the zone is known.
 * @throws {CpiError} if none fits, or the named one does not meet the requirements
 */
export async function findDiskOffering(
  { cloud, config }: Pick<Dependencies, 'cloud' | 'config'>,
  properties: DiskProperties,
  sizeMib: number,
  what: string,
): Promise<(zoneId: string) => OfferedDisk> {
  const { disk, custom_disk } = config.cloudstack.default_offer
  const named = properties.disk_offering ?? disk ?? custom_disk
  if (named === undefined) {
    const offerings = await cloud.list(listDiskOfferings, {})
    return (zoneId) => smallestFor(offerings, sizeMib, what, { needs: properties, zoneId })
  }
  const offering = await findByReference(cloud, listDiskOfferings, named, 'disk offering').catch(asConfigurationError)
  return (zoneId) => {
    const problem = mismatch(offering, properties, zoneId)
    if (problem !== undefined) throw cloudError('disk-offering-unsuitable', `${what}: disk offering "${named}" ${problem}`)
    return sizeFor(offering, sizeMib, what)
  }
}
