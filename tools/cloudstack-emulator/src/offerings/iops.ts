import { invalid } from '../api-error.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'

/** What a disk is promised in operations per second; undefined where nobody ever said. */
export interface Iops {
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
}

export const NO_IOPS: Iops = { minIops: undefined, maxIops: undefined }

/**
 * What a new offering or volume has where its numbers are free: both, or none, which is then kept as nought
 * (VolumeApiServiceImpl.allocVolume, ConfigurationManagerImpl.createDiskOffering).
 * @throws {ApiError} for a range that is none
 */
export function freeIops({ minIops, maxIops = 0 }: Iops): Iops {
  if (minIops === undefined && maxIops === 0) return { minIops: 0, maxIops: 0 }
  if (minIops === undefined || minIops <= 0) throw invalid('The min IOPS must be greater than 0.')
  if (minIops > maxIops) throw invalid('The min IOPS must be less than or equal to the max IOPS.')
  return { minIops, maxIops }
}

/** What an offering gives a new volume; a wish counts only where the offering leaves it open. */
export function offeredIops(offering: DiskOfferingRow, asked: Iops): Iops {
  return offering.customIops === true ? freeIops(asked) : { minIops: offering.minIops, maxIops: offering.maxIops }
}

/** What another offering makes of a volume's numbers. @throws {ApiError} for half a wish, or one turned round */
export function nextIops(current: Iops, next: DiskOfferingRow, asked: Iops): Iops {
  if (next.customIops !== true) return { minIops: next.minIops, maxIops: next.maxIops }
  return checkedPair(mixed(current, asked))
}

/** What a volume gets that keeps its offering; a root disk's numbers are free whatever its offering says. */
export function sameOfferingIops(current: Iops, free: boolean, asked: Iops): Iops {
  for (const [name, wish] of [
    ['Min', asked.minIops],
    ['Max', asked.maxIops],
  ] as const) {
    if (wish !== undefined && !free) {
      throw invalid(`The current disk offering does not support customization of the '${name} IOPS' parameter.`)
    }
  }
  return checkedPair(mixed(current, asked))
}

function mixed(current: Iops, asked: Iops): Iops {
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

/** Nought and nothing are the same where it is asked whether storage has to do something. */
export function areSameIops(one: Iops, other: Iops): boolean {
  return (one.minIops ?? 0) === (other.minIops ?? 0) && (one.maxIops ?? 0) === (other.maxIops ?? 0)
}
