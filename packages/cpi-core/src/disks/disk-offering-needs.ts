import type { DiskOffering } from '../cloud/entities.ts'
import { isOfferedIn } from '../cloud/find-zone.ts'
import { tagsOf } from '../cloud/offering-tags.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { DiskProperties } from './disk-cloud-properties.ts'

/** A disk's requirements on its offering, besides the size. */
export type DiskNeeds = Pick<DiskProperties, 'storage_tags' | 'encrypted' | 'min_iops' | 'max_iops'>

/** CloudStack refuses one without the other, in words that name neither. @throws {CpiError} naming both */
export function checkIops({ min_iops: least, max_iops: most }: Pick<DiskNeeds, 'min_iops' | 'max_iops'>): void {
  if (least === undefined && most === undefined) return
  if (least !== undefined && most !== undefined && least <= most) return
  throw cloudError(
    'properties-invalid',
    `disk cloud_properties: min_iops is ${least ?? 'not given'}, max_iops is ${most ?? 'not given'}: give both, the second at least as large`,
  )
}

/** Returns the first unmet requirement in words; undefined if the offering meets all. */
export function mismatch(offering: DiskOffering, needs: DiskNeeds, zoneId: string): string | undefined {
  if (!isOfferedIn(offering, zoneId)) return `is offered in ${offering.zone} only`
  if (needs.encrypted === true && offering.encrypt !== true) return 'does not encrypt its disks'
  if (asksForIops(needs) && offering.iscustomizediops !== true) return 'has no customised IOPS: leave min_iops and max_iops out'
  const tags = tagsOf(offering.tags)
  const missing = (needs.storage_tags ?? []).filter((tag) => !tags.includes(tag))
  return missing.length === 0 ? undefined : `lacks storage tag ${missing.map((tag) => `"${tag}"`).join(', ')}`
}

/** Returns true for offerings that are used only on explicit request, which is missing: local storage, storage tags, customised IOPS. */
export function requiresOptIn(offering: DiskOffering, needs: DiskNeeds): boolean {
  if (offering.storagetype === 'local') return true
  if (offering.iscustomizediops === true && !asksForIops(needs)) return true
  return tagsOf(offering.tags).length > 0 && (needs.storage_tags ?? []).length === 0
}

function asksForIops({ min_iops, max_iops }: DiskNeeds): boolean {
  return min_iops !== undefined || max_iops !== undefined
}
