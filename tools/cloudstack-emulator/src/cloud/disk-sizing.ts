import type { DiskOfferingRow } from '../rows/offerings.ts'
import { invalid } from './problem.ts'
import type { Settings } from './settings.ts'

export const BYTES_PER_GIB = 1024 ** 3

/** The size of a new disk in GiB: the offering's own, or within the cloud's bounds the one asked for. */
export function sizeDisk(settings: Settings, offering: DiskOfferingRow, askedGib: number | undefined): number {
  if (!offering.isCustomized) {
    if (askedGib !== undefined) throw invalid('This disk offering does not allow custom size')
    return offering.sizeGib
  }
  if (askedGib === undefined) throw invalid('This disk offering requires a custom size specified')
  checkDiskSize(settings, askedGib)
  return askedGib
}

export function checkDiskSize(settings: Settings, gib: number): void {
  const min = settings['custom.diskoffering.size.min']
  const max = settings['custom.diskoffering.size.max']
  if (gib <= 0) throw invalid('Disk size must be larger than 0')
  if (gib < min || gib > max) throw invalid(`Volume size: ${gib} GB is out of allowed range. Min: ${min}. Max: ${max}`)
}

/** The size of a root disk in bytes: the template's, or a larger one that was asked for. */
export function sizeRootDisk(templateBytes: number, askedGib: number | undefined): number {
  if (askedGib === undefined) return templateBytes
  if (!Number.isInteger(askedGib) || askedGib <= 0) throw invalid('Root disk size should be a positive number.')
  const bytes = askedGib * BYTES_PER_GIB
  if (bytes < templateBytes) {
    throw invalid(
      `Unsupported: rootdisksize override (${askedGib} GB) is smaller than template size (${(templateBytes / BYTES_PER_GIB).toFixed(2)} GB) ${templateBytes}`,
    )
  }
  return bytes
}
