import type { DiskOffering } from '../cloud/entities.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { gibFromMib } from '../values/sizes.ts'
import { type DiskNeeds, mismatch, requiresOptIn } from './disk-offering-needs.ts'

/** An offering and the size to request with it; undefined for a fixed offering. */
export interface OfferedDisk {
  readonly offering: DiskOffering
  readonly sizeGib: number | undefined
}

/**
 * Combines a named offering with the wanted size.
 * @param sizeMib undefined = the size of the fixed offering
 * @throws {CpiError} if a fixed offering is too small, or no size is given for a customised one
 */
export function sizeFor(offering: DiskOffering, sizeMib: number | undefined, what: string): OfferedDisk {
  if (offering.iscustomized === true) {
    if (sizeMib === undefined)
      throw cloudError('disk-offering-unsuitable', `${what}: disk offering "${offering.name}" is customised, so its size must be given`)
    return { offering, sizeGib: gibFromMib(sizeMib) }
  }
  const fixedGib = offering.disksize ?? 0
  if (sizeMib !== undefined && gibFromMib(sizeMib) > fixedGib) {
    throw cloudError(
      'disk-offering-unsuitable',
      `${what}: disk offering "${offering.name}" has ${fixedGib} GiB, ${sizeMib} MiB (${gibFromMib(sizeMib)} GiB) are needed`,
    )
  }
  return { offering, sizeGib: undefined }
}

interface Wanted {
  readonly needs?: DiskNeeds
  /** Undefined if the offerings are those of the zone already. */
  readonly zoneId?: string
}

/**
 * Returns the smallest fixed offering that is large enough, else a customised one. Offerings for explicit use only (local storage, storage
 * tags, customised IOPS) are left out unless they are asked for.
 * @throws {CpiError} if there is none
 */
export function smallestFor(
  offerings: readonly DiskOffering[],
  sizeMib: number,
  what: string,
  { needs = {}, zoneId }: Wanted = {},
): OfferedDisk {
  const sizeGib = gibFromMib(sizeMib)
  const usable = offerings.filter(
    (offering) => !requiresOptIn(offering, needs) && (zoneId === undefined || mismatch(offering, needs, zoneId) === undefined),
  )
  const [fixed] = usable
    .filter((offering) => offering.iscustomized !== true && (offering.disksize ?? 0) >= sizeGib)
    .sort((left, right) => (left.disksize ?? 0) - (right.disksize ?? 0))
  if (fixed !== undefined) return { offering: fixed, sizeGib: undefined }
  const customised = usable.find((offering) => offering.iscustomized === true)
  if (customised !== undefined) return { offering: customised, sizeGib }
  const sizes = usable.map((offering) => `${offering.name} (${offering.disksize} GiB)`).join(', ')
  throw cloudError(
    'disk-offering-unsuitable',
    `${what}: no disk offering holds ${sizeGib} GiB; there are: ${sizes === '' ? 'none with the requested properties' : sizes}`,
  )
}
