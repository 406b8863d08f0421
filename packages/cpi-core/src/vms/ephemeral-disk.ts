import { msFromTimestamp } from '../cloud/clock-time.ts'
import type { DiskOffering, Machine, Volume } from '../cloud/entities.ts'
import type { CloudConfig } from '../config/schema.ts'
import { type OfferedDisk, sizeFor, smallestFor } from '../disks/choose-disk-offering.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

/** What the properties ask for; undefined = none: the agent takes what the root disk has left. */
export interface EphemeralWish {
  /** Name or id; undefined = whichever offering fits. */
  readonly offering: string | undefined
  readonly sizeMib: number | undefined
}

export function ephemeralWish(properties: VmProperties, config: CloudConfig): EphemeralWish | undefined {
  const { ephemeral_disk_offering: named, disk: sizeMib, root_disk_size: rootSize } = properties
  const preset = config.default_offer.ephemeral_disk ?? config.default_offer.custom_disk
  if (named !== undefined) return { offering: named, sizeMib }
  if (sizeMib !== undefined) return { offering: preset, sizeMib }
  if (rootSize !== undefined || config.default_offer.ephemeral_disk === undefined) return undefined
  return { offering: config.default_offer.ephemeral_disk, sizeMib }
}

/** @param offerings the named one, or all when none is named */
export function planEphemeralDisk(wish: EphemeralWish, offerings: readonly DiskOffering[]): OfferedDisk {
  const what = 'ephemeral disk'
  const [only] = offerings
  if (wish.offering !== undefined && only !== undefined) return sizeFor(only, wish.sizeMib, what)
  return smallestFor(offerings, wish.sizeMib ?? 1, what)
}

/** CloudStack's own name for the data disk that a deploy makes. */
const MADE_BY_DEPLOY = /^DATA-\d+$/

/** The Go CPI made ephemeral disks by themselves. */
const MADE_BY_GO_CPI = /^cpi-ephemeral-disk-/

/** A deploy makes machine and disk in one transaction; their times differ by how long that takes. */
const SAME_DEPLOY_MS = 60_000

/** Whether a data disk goes with its machine. When in doubt it is persistent: nobody's data is deleted on a guess. */
export function isEphemeral(volume: Volume, machine: Machine): boolean {
  const name = volume.name ?? ''
  if (MADE_BY_GO_CPI.test(name)) return true
  if (!MADE_BY_DEPLOY.test(name) || volume.created === undefined || machine.created === undefined) return false
  return Math.abs(msFromTimestamp(volume.created) - msFromTimestamp(machine.created)) <= SAME_DEPLOY_MS
}
