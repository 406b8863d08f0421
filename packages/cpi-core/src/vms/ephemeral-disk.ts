import type { DiskOffering, Volume } from '../cloud/entities.ts'
import type { CloudConfig } from '../config/schema.ts'
import { type OfferedDisk, sizeFor, smallestFor } from '../disks/choose-disk-offering.ts'
import { mismatch } from '../disks/disk-offering-needs.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

/** The ephemeral disk that the properties request; without one the agent uses the free space of the root disk. */
export interface EphemeralDiskSpec {
  /** Name or id; undefined = any offering that fits. */
  readonly offering: string | undefined
  readonly sizeMib: number | undefined
}

export function ephemeralDiskSpec(properties: VmProperties, config: CloudConfig): EphemeralDiskSpec | undefined {
  const { ephemeral_disk_offering: named, disk: sizeMib, root_disk_size: rootSize } = properties
  const preset = config.default_offer.ephemeral_disk ?? config.default_offer.custom_disk
  if (named !== undefined) return { offering: named, sizeMib }
  if (sizeMib !== undefined) return { offering: preset, sizeMib }
  if (rootSize !== undefined || config.default_offer.ephemeral_disk === undefined) return undefined
  return { offering: config.default_offer.ephemeral_disk, sizeMib }
}

/**
 * @param offerings the named one, or all if none is named
 * @throws {CpiError} if none of them holds the disk in this zone
 */
export function planEphemeralDisk(spec: EphemeralDiskSpec, offerings: readonly DiskOffering[], zoneId: string): OfferedDisk {
  const what = 'ephemeral disk'
  const [only] = offerings
  if (spec.offering === undefined || only === undefined) return smallestFor(offerings, spec.sizeMib ?? 1, what, { zoneId })
  const problem = mismatch(only, {}, zoneId)
  if (problem !== undefined) throw cloudError('disk-offering-unsuitable', `${what}: disk offering "${only.name}" ${problem}`)
  if (only.iscustomized === true && spec.sizeMib === undefined)
    throw cloudError('disk-offering-unsuitable', `${what}: disk offering "${only.name}" is customised: set disk in the VM cloud_properties`)
  return sizeFor(only, spec.sizeMib, what)
}

/** CloudStack's own names for the disks that a deploy creates, with the machine's number in its database. */
const DATA_OF_DEPLOY = /^DATA-(\d+)$/

/** The Go CPI created ephemeral disks separately. */
const MADE_BY_GO_CPI = /^cpi-ephemeral-disk-/

/**
 * Returns whether a data disk is deleted with its machine: `DATA-50` if the machine's root disk is `ROOT-50`. Ages say nothing, because
 * a volume that moves to other storage becomes a new one. In case of doubt a disk is persistent: no data is deleted on a guess.
 * @param volumes all volumes of the machine, with its root disk
 */
export function isEphemeral({ name = '', type }: Volume, volumes: readonly Volume[]): boolean {
  if (type === 'ROOT') return false
  if (MADE_BY_GO_CPI.test(name)) return true
  const number = DATA_OF_DEPLOY.exec(name)?.[1]
  return number !== undefined && volumes.some((volume) => volume.type === 'ROOT' && volume.name === `ROOT-${number}`)
}
