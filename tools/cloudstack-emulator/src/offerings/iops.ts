import { invalid } from '../api-error.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'

/** A disk's guaranteed and maximum I/O operations per second; undefined if never specified. */
export interface Iops {
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
}

export const NO_IOPS: Iops = { minIops: undefined, maxIops: undefined }

/**
 * The IOPS of a new offering or volume that may choose them: both, or none, which is stored as zero
 * (VolumeApiServiceImpl.allocVolume, ConfigurationManagerImpl.createDiskOffering).
 * @throws {ApiError} for an inverted or incomplete range
 */
export function freeIops({ minIops, maxIops = 0 }: Iops): Iops {
  if (minIops === undefined && maxIops === 0) return { minIops: 0, maxIops: 0 }
  if (minIops === undefined || minIops <= 0) throw invalid('The min IOPS must be greater than 0.')
  if (minIops > maxIops) throw invalid('The min IOPS must be less than or equal to the max IOPS.')
  return { minIops, maxIops }
}

/** The IOPS of a new volume: the offering's, or the requested ones if the offering leaves them open. */
export function offeredIops(offering: DiskOfferingRow, asked: Iops): Iops {
  return offering.customIops === true ? freeIops(asked) : { minIops: offering.minIops, maxIops: offering.maxIops }
}

/** A volume's IOPS after a change of offering. @throws {ApiError} for an incomplete or inverted range */
export function nextIops(current: Iops, next: DiskOfferingRow, asked: Iops): Iops {
  if (next.customIops !== true) return { minIops: next.minIops, maxIops: next.maxIops }
  return checkedPair(merged(current, asked))
}

/** A volume's IOPS after a resize with the same offering. A root disk's can always be chosen. */
export function sameOfferingIops(current: Iops, free: boolean, asked: Iops): Iops {
  for (const [name, requested] of [
    ['Min', asked.minIops],
    ['Max', asked.maxIops],
  ] as const) {
    if (requested !== undefined && !free) {
      throw invalid(`The current disk offering does not support customization of the '${name} IOPS' parameter.`)
    }
  }
  return checkedPair(merged(current, asked))
}

function merged(current: Iops, asked: Iops): Iops {
  return { minIops: asked.minIops ?? current.minIops, maxIops: asked.maxIops ?? current.maxIops }
}

function checkedPair(iops: Iops): Iops {
  const { minIops, maxIops } = iops
  if ((minIops === undefined) !== (maxIops === undefined)) {
    throw invalid("Either 'miniops' and 'maxiops' must both be provided or neither must be provided.")
  }
  if (minIops !== undefined && maxIops !== undefined && minIops > maxIops) {
    throw invalid("The 'miniops' parameter must be less than or equal to the 'maxiops' parameter.")
  }
  return iops
}

/** Whether storage has nothing to change: zero and undefined are the same. */
export function areSameIops(one: Iops, other: Iops): boolean {
  return (one.minIops ?? 0) === (other.minIops ?? 0) && (one.maxIops ?? 0) === (other.maxIops ?? 0)
}
