import type { CloudStackClient } from 'cloudstack-client'
import { listCapabilities, listDiskOfferings, listServiceOfferings } from 'cloudstack-client/api'
import * as z from 'zod/mini'
import type { DiskOffering, ServiceOffering } from '../cloud/entities.ts'
import { isOfferedIn } from '../cloud/find-zone.ts'
import { isTagged } from '../cloud/offering-tags.ts'
import type { CloudConfig } from '../config/schema.ts'
import { cpiMethod } from '../cpi-method.ts'
import { smallestFor } from '../disks/choose-disk-offering.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { gibFromMib } from '../values/sizes.ts'
import { referenceTo } from './offering-reference.ts'
import { smallestCompute } from './smallest-compute.ts'

const requirements = z.object({
  cpu: z.int().check(z.positive()),
  ram: z.int('should be a whole number of MiB').check(z.positive()),
  ephemeral_disk_size: z.int('should be a whole number of MiB').check(z.nonnegative()),
})

/** Returns the smallest machine that meets the requirements. @throws {CpiError} if there is none: never a smaller one */
export const calculateVmCloudProperties = cpiMethod({ requirements }, async ({ requirements: wanted }, { cloud, config }) => {
  const [offerings, disks] = await Promise.all([cloud.list(listServiceOfferings, {}), cloud.list(listDiskOfferings, {})])
  const { cloudstack } = config
  const compute = smallestCompute(offerings, wanted, cloudstack.calculate, (offering) => isOffered(offering, cloudstack))
  if (wanted.ephemeral_disk_size === 0) return compute
  return { ...compute, ...(await ephemeralDisk(cloud, disks, wanted.ephemeral_disk_size, cloudstack)) }
})

function isOffered(offering: ServiceOffering | DiskOffering, { default_zone: wanted }: CloudConfig): boolean {
  return wanted === undefined || isOfferedIn(offering, wanted)
}

async function ephemeralDisk(cloud: CloudStackClient, disks: readonly DiskOffering[], sizeMib: number, config: CloudConfig) {
  const { disk_tags, not_disk_tags } = config.calculate
  const offered = disks.filter((offering) => isOffered(offering, config) && isTagged(offering.tags, disk_tags, not_disk_tags))
  const offering = configured(offered, sizeMib, config) ?? smallest(offered, sizeMib, disk_tags)
  if (offering.iscustomized === true) await refuseOversized(cloud, offering, sizeMib)
  return { ephemeral_disk_offering: referenceTo(offering, disks), disk: sizeMib }
}

/** Returns the offering of all ephemeral disks whose cloud_properties name none, if it holds the disk. */
function configured(offerings: readonly DiskOffering[], sizeMib: number, { default_offer }: CloudConfig): DiskOffering | undefined {
  const wanted = default_offer.ephemeral_disk
  const offering = offerings.find(({ id, name }) => wanted !== undefined && (id === wanted || name === wanted))
  const holds = offering?.iscustomized === true || (offering?.disksize ?? 0) >= gibFromMib(sizeMib)
  return holds ? offering : undefined
}

function smallest(offerings: readonly DiskOffering[], sizeMib: number, tags: readonly string[]): DiskOffering {
  return smallestFor(offerings, sizeMib, 'calculate_vm_cloud_properties', { needs: { storage_tags: [...tags] } }).offering
}

/** @throws {CpiError} for a disk that no machine of this cloud can get */
async function refuseOversized(cloud: CloudStackClient, { name }: DiskOffering, sizeMib: number): Promise<void> {
  const { customdiskofferingmaxsize: most } = await cloud.run(listCapabilities, {})
  if (most === undefined || gibFromMib(sizeMib) <= most) return
  throw cloudError(
    'disk-offering-unsuitable',
    `calculate_vm_cloud_properties: no disk offering holds ${gibFromMib(sizeMib)} GiB; disks of customised ones such as "${name}" have at most ${most} GiB in this cloud`,
  )
}
