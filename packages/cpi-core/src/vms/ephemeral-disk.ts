import { msFromTimestamp } from '../cloud/clock-time.ts'
import type { DiskOffering, Machine, Volume } from '../cloud/entities.ts'
import type { CloudConfig } from '../config/schema.ts'
import { type OfferedDisk, sizeFor, smallestFor } from '../disks/choose-disk-offering.ts'
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

/** @param offerings the named one, or all if none is named */
export function planEphemeralDisk(spec: EphemeralDiskSpec, offerings: readonly DiskOffering[]): OfferedDisk {
  const what = 'ephemeral disk'
  const [only] = offerings
  if (spec.offering !== undefined && only !== undefined) return sizeFor(only, spec.sizeMib, what)
  return smallestFor(offerings, spec.sizeMib ?? 1, what)
}

/** CloudStack's own name for the data disk that a deploy creates. */
const MADE_BY_DEPLOY = /^DATA-\d+$/

/** The Go CPI created ephemeral disks separately. */
const MADE_BY_GO_CPI = /^cpi-ephemeral-disk-/

/** A deploy creates machine and disk in one transaction; their creation times differ by its duration. */
const SAME_DEPLOY_MS = 60_000

/** Returns whether a data disk is deleted with its machine. In case of doubt it is persistent: no data is deleted on a guess. */
export function isEphemeral(volume: Volume, machine: Machine): boolean {
  const name = volume.name ?? ''
  if (MADE_BY_GO_CPI.test(name)) return true
  if (!MADE_BY_DEPLOY.test(name) || volume.created === undefined || machine.created === undefined) return false
  return Math.abs(msFromTimestamp(volume.created) - msFromTimestamp(machine.created)) <= SAME_DEPLOY_MS
}
