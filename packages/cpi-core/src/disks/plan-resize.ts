import { listDiskOfferings } from 'cloudstack-client/api'
import type { DiskOffering, Volume } from '../cloud/entities.ts'
import { findByReference } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { CpiError, notSupported } from '../errors/cpi-error.ts'
import { gibFromBytes, gibFromMib, mibFromGib } from '../values/sizes.ts'
import type { OfferedDisk } from './choose-disk-offering.ts'
import { findDiskOffering } from './find-disk-offering.ts'
import { offeringOf } from './wanted-offering.ts'

type Lookup = Pick<Dependencies, 'cloud' | 'config'>

export interface Resize {
  readonly size?: number
  readonly diskofferingid?: string
}

/**
 * Plans the request to CloudStack; undefined if the volume already has that size, or is the disk that create_disk would make for it.
 * @throws {CpiError} NotSupported for shrinking, and if no offering allows the size: nothing was changed
 */
export async function planResize({ cloud, config }: Lookup, volume: Volume, newSizeMib: number): Promise<Resize | undefined> {
  const sizeGib = gibFromMib(newSizeMib)
  const currentGib = gibFromBytes(volume.size ?? 0)
  if (sizeGib === currentGib) return undefined
  const current = await offeringOf(cloud, volume)
  if (current !== undefined && (await wouldBeMadeAgain({ cloud, config }, volume, current, newSizeMib))) return undefined
  if (sizeGib < currentGib)
    throw notSupported('disk-cannot-shrink', `disk "${volume.name}" has ${currentGib} GiB and cannot shrink to ${sizeGib} GiB`)
  if (current?.iscustomized === true) return { size: sizeGib }
  const custom = config.cloudstack.default_offer.custom_disk
  if (custom === undefined) {
    const offering = current?.name ?? volume.diskofferingname
    const kind = offering === undefined ? 'has no disk offering that can be seen' : `is of the fixed disk offering "${offering}"`
    throw notSupported(
      'disk-offering-unsuitable',
      `disk "${volume.name}" ${kind}: set cloudstack.default_offer.custom_disk to a customised one to resize it`,
    )
  }
  const target = await findByReference(cloud, listDiskOfferings, custom, 'disk offering')
  if (target.iscustomized !== true)
    throw notSupported('disk-offering-unsuitable', `cloudstack.default_offer.custom_disk "${custom}" is not a customised disk offering`)
  return { size: sizeGib, diskofferingid: target.id }
}

/**
 * Returns whether create_disk would make the same disk for the size: one of a fixed offering has the offering's size, whatever was
 * asked. An offering that create_disk would not choose by itself was named in the disk's cloud_properties, and would be again.
 */
async function wouldBeMadeAgain(lookup: Lookup, volume: Volume, current: DiskOffering, sizeMib: number): Promise<boolean> {
  const currentGib = gibFromBytes(volume.size ?? 0)
  if (current.iscustomized === true || current.disksize !== currentGib || currentGib < gibFromMib(sizeMib)) return false
  const [forSize, forCurrent] = await Promise.all([chosenFor(lookup, volume, sizeMib), chosenFor(lookup, volume, mibFromGib(currentGib))])
  const wasNamed = forCurrent?.offering.id !== current.id
  return wasNamed || (forSize?.sizeGib === undefined && forSize?.offering.disksize === currentGib)
}

async function chosenFor(lookup: Lookup, { zoneid = '' }: Volume, sizeMib: number): Promise<OfferedDisk | undefined> {
  try {
    return (await findDiskOffering(lookup, {}, sizeMib, 'resize_disk'))(zoneid)
  } catch (error) {
    if (error instanceof CpiError) return undefined
    throw error
  }
}
