import { CloudStackError } from 'cloudstack-client'
import { listDiskOfferings } from 'cloudstack-client/api'
import { findByReference } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { type OfferedDisk, sizeFor, smallestFor } from './choose-disk-offering.ts'
import type { DiskProperties } from './disk-cloud-properties.ts'
import { isUnasked, mismatch } from './disk-offering-needs.ts'

/**
 * The named offering, else the one of the configuration, else the smallest that fits. The offerings are asked for at once; the
 * choice is made when the zone is known.
 * @throws {CpiError} if none fits, or the named one is not what the properties ask for
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
    return (zoneId) =>
      smallestFor(
        offerings,
        sizeMib,
        what,
        (offering) => !isUnasked(offering, properties) && mismatch(offering, properties, zoneId) === undefined,
      )
  }
  const offering = await findByReference(cloud, listDiskOfferings, named, 'disk offering').catch(asMistake)
  return (zoneId) => {
    const problem = mismatch(offering, properties, zoneId)
    if (problem !== undefined) throw cloudError(`${what}: disk offering "${named}" ${problem}`)
    return sizeFor(offering, sizeMib, what)
  }
}

function asMistake(error: unknown): never {
  if (error instanceof CloudStackError && (error.kind === 'not-found' || error.kind === 'too-many')) throw cloudError(error.message, error)
  throw error
}
