import { listDiskOfferings } from 'cloudstack-client/api'
import type { DiskOffering, Volume } from '../cloud/entities.ts'
import { emptyIfNotFound, findByReference, isNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { CpiError, notSupported } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { gibFromBytes, gibFromMib } from '../values/sizes.ts'
import type { DiskProperties } from './disk-cloud-properties.ts'
import { mismatch } from './disk-offering-needs.ts'
import { findDiskOffering } from './find-disk-offering.ts'

type Lookup = Pick<Dependencies, 'cloud' | 'config'>

/**
 * Determines the offering that a disk should have: the named one; else its current one, if suitable; else the choice of create_disk.
 * @throws {CpiError} NotSupported if there is none, with the reason: nothing was changed
 */
export async function wantedOffering(
  lookup: Lookup,
  volume: Volume,
  properties: DiskProperties,
  sizeMib: number,
  named: DiskOffering | undefined,
): Promise<DiskOffering> {
  const zoneId = volume.zoneid ?? ''
  if (named !== undefined) {
    const problem = mismatch(named, properties, zoneId)
    if (problem !== undefined) throw notSupported('disk-offering-unsuitable', `disk offering "${named.name}" ${problem}`)
    return named
  }
  const held = await offeringOf(lookup.cloud, volume)
  const current = held === undefined || mismatch(held, properties, zoneId) !== undefined ? undefined : held
  if (current !== undefined && isSuitable(current, volume, sizeMib)) return current
  const chosen = await chooseOffering(lookup, properties, sizeMib, zoneId)
  return isSameSize(chosen, current) ? current : chosen
}

export async function namedOffering(cloud: Lookup['cloud'], { disk_offering }: DiskProperties): Promise<DiskOffering | undefined> {
  if (disk_offering === undefined) return undefined
  try {
    return await findByReference(cloud, listDiskOfferings, disk_offering, 'disk offering')
  } catch (error) {
    if (isNotFound(error)) throw notSupported('name-not-found', reasonOf(error), error)
    throw error
  }
}

export async function offeringOf(cloud: Lookup['cloud'], { diskofferingid: wanted }: Volume): Promise<DiskOffering | undefined> {
  if (wanted === undefined) return undefined
  return (await emptyIfNotFound(cloud.list(listDiskOfferings, { id: wanted }))).find(({ id }) => id === wanted)
}

/** A customised offering allows any size; a fixed one only the size that the disk already has. */
function isSuitable(current: DiskOffering, volume: Volume, sizeMib: number): boolean {
  return current.iscustomized === true || gibFromMib(sizeMib) === gibFromBytes(volume.size ?? 0)
}

/** Among fixed offerings of equal size the disk keeps its own. */
function isSameSize(chosen: DiskOffering, current: DiskOffering | undefined): current is DiskOffering {
  return current !== undefined && chosen.iscustomized !== true && current.iscustomized !== true && chosen.disksize === current.disksize
}

async function chooseOffering(
  { cloud, config }: Lookup,
  properties: DiskProperties,
  sizeMib: number,
  zoneId: string,
): Promise<DiskOffering> {
  const { custom_disk } = config.cloudstack.default_offer
  try {
    const choose = await findDiskOffering({ cloud, config }, { ...properties, disk_offering: custom_disk }, sizeMib, 'update_disk')
    return choose(zoneId).offering
  } catch (error) {
    if (error instanceof CpiError) throw notSupported(error.code, error.message, error)
    throw error
  }
}
