import { listDiskOfferings } from 'cloudstack-client/api'
import type { Volume } from '../cloud/entities.ts'
import { findByReference } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { notSupported } from '../errors/cpi-error.ts'
import { gibFromBytes, gibFromMib } from '../values/sizes.ts'
import { offeringOf } from './wanted-offering.ts'

export interface Resize {
  readonly size?: number
  readonly diskofferingid?: string
}

/**
 * Plans the request to CloudStack; undefined if the volume already has that size.
 * @throws {CpiError} NotSupported for shrinking, and if no offering allows the size: nothing was changed
 */
export async function planResize({ cloud, config }: Dependencies, volume: Volume, newSizeMib: number): Promise<Resize | undefined> {
  const sizeGib = gibFromMib(newSizeMib)
  const currentGib = gibFromBytes(volume.size ?? 0)
  if (sizeGib === currentGib) return undefined
  if (sizeGib < currentGib) throw notSupported(`disk "${volume.name}" has ${currentGib} GiB and cannot shrink to ${sizeGib} GiB`)
  const current = await offeringOf(cloud, volume)
  if (current?.iscustomized === true) return { size: sizeGib }
  const custom = config.cloudstack.default_offer.custom_disk
  if (custom === undefined) {
    const offering = current?.name ?? volume.diskofferingname
    const kind = offering === undefined ? 'has no disk offering that can be seen' : `is of the fixed disk offering "${offering}"`
    throw notSupported(`disk "${volume.name}" ${kind}: set cloudstack.default_offer.custom_disk to a customised one to resize it`)
  }
  const target = await findByReference(cloud, listDiskOfferings, custom, 'disk offering')
  if (target.iscustomized !== true) throw notSupported(`cloudstack.default_offer.custom_disk "${custom}" is not a customised disk offering`)
  return { size: sizeGib, diskofferingid: target.id }
}
