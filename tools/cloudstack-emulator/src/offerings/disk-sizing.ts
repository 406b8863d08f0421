import { invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import type { Settings } from '../core/settings.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'

/** The size of a new disk in GiB: the offering's, or the requested one within the cloud's bounds. */
export function sizeDisk(settings: Settings, offering: DiskOfferingRow, askedGib: number | undefined): number {
  if (!offering.isCustomized) {
    if (askedGib !== undefined) throw invalid('This disk offering does not allow custom size')
    return offering.sizeGib
  }
  if (askedGib === undefined) throw invalid('This disk offering requires a custom size specified')
  if (askedGib <= 0) throw invalid('Disk size must be larger than 0')
  checkDiskRange(settings, askedGib)
  return askedGib
}

/** Checks the bounds for disks of customised offerings. */
export function checkDiskRange(settings: Settings, gib: number): void {
  const min = settings['custom.diskoffering.size.min']
  const max = settings['custom.diskoffering.size.max']
  if (gib < min || gib > max) throw invalid(`Volume size: ${gib} GB is out of allowed range. Min: ${min}. Max: ${max}`)
}

/** Checks the bounds for all volumes, whatever their offering. */
export function checkVolumeBytes(settings: Settings, bytes: number): void {
  const most = settings['storage.max.volume.size']
  if (bytes < 0 || (bytes > 0 && bytes < BYTES_PER_GIB)) throw invalid('Please specify a size of at least 1 GB.')
  if (bytes <= most * BYTES_PER_GIB) return
  throw invalid(`Requested volume size is ${readable(bytes)}, but the maximum size allowed is ${most} GB.`)
}

/** CloudStack's format for sizes: `500.00 GB`, `2.9297 TB`. */
function readable(bytes: number): string {
  const gib = bytes / BYTES_PER_GIB
  return gib < 1024 ? `${gib.toFixed(2)} GB` : `${(gib / 1024).toFixed(4)} TB`
}

/** The size of a root disk in bytes: the template's, or a larger requested one. */
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
