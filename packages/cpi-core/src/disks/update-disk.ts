import type { Volume } from '../cloud/entities.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import { isInZone } from '../cloud/find-zone.ts'
import { parseProperties } from '../config/parse-properties.ts'
import { cid, cpiMethod, hash, sizeMib } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { CpiError, notSupported } from '../errors/cpi-error.ts'
import { gibFromBytes } from '../values/sizes.ts'
import { changeOffering, type OfferingChange } from './change-offering.ts'
import { sizeFor } from './choose-disk-offering.ts'
import { type DiskProperties, diskSection } from './disk-cloud-properties.ts'
import { checkIops } from './disk-offering-needs.ts'
import { replaceEmptyDisk } from './replace-empty-disk.ts'
import { resize } from './resize.ts'
import { namedOffering, wantedOffering } from './wanted-offering.ts'

/**
 * Changes offering, size and IOPS in one step, all or nothing; the disk keeps its cid. A disk that was never attached is empty, and is
 * replaced where CloudStack cannot change it: then the new cid is the result. Anything else that CloudStack cannot do to a volume
 * (another zone, shrinking, encryption) is NotSupported, so that the director copies the disk. CloudStack itself cannot copy it, because
 * a volume created from a data disk's snapshot keeps the old offering (createVolume of 4.22).
 */
export const updateDisk = cpiMethod(
  { disk_cid: cid, new_size_mib: sizeMib, cloud_properties: hash },
  async ({ disk_cid, new_size_mib, cloud_properties }, deps) => {
    const properties = parseProperties(diskSection, cloud_properties)
    const [volume, named] = await Promise.all([requireVolume(deps.cloud, disk_cid), namedOffering(deps.cloud, properties)])
    refuseOtherZone(volume, properties)
    const offering = await wantedOffering(deps, volume, properties, new_size_mib, named)
    const { sizeGib } = sizeFor(offering, new_size_mib, 'update_disk')
    checkIops(properties)
    const change = { offering, sizeGib, minIops: properties.min_iops, maxIops: properties.max_iops }
    refuseShrinking(volume, change)

    if (offering.id !== volume.diskofferingid) return changeOrReplace(deps, volume, change)
    if (!hasSizeAndIops(volume, change)) {
      const { minIops, maxIops } = change
      await resize(deps, volume, { size: sizeGib, miniops: minIops, maxiops: maxIops })
    }
    return null
  },
)

/** @returns the new cid if the disk was replaced, else null */
async function changeOrReplace(deps: Dependencies, volume: Volume, change: OfferingChange): Promise<string | null> {
  try {
    await changeOffering(deps, volume, change)
    return null
  } catch (error) {
    const isEmpty = volume.state === 'Allocated' && volume.virtualmachineid === undefined
    if (!isEmpty || !(error instanceof CpiError) || error.type !== 'Bosh::Clouds::NotSupported') throw error
    deps.log.info(`update_disk: ${error.message}; the disk was never attached and is being replaced`)
    return replaceEmptyDisk(deps, volume, change)
  }
}

function hasSizeAndIops(volume: Volume, { offering, sizeGib, minIops, maxIops }: OfferingChange): boolean {
  const hasSize = (sizeGib ?? offering.disksize) === gibFromBytes(volume.size ?? 0)
  return hasSize && (minIops ?? volume.miniops) === volume.miniops && (maxIops ?? volume.maxiops) === volume.maxiops
}

function refuseOtherZone(volume: Volume, { availability_zone: zone }: DiskProperties): void {
  if (zone === undefined || isInZone(volume, zone)) return
  throw notSupported('zones-differ', `disk "${volume.name}" is in zone "${volume.zonename}" and cannot move to zone "${zone}"`)
}

function refuseShrinking(volume: Volume, { offering, sizeGib }: OfferingChange): void {
  const currentGib = gibFromBytes(volume.size ?? 0)
  const targetGib = sizeGib ?? offering.disksize ?? 0
  if (targetGib >= currentGib) return
  throw notSupported(
    'disk-cannot-shrink',
    `disk "${volume.name}" has ${currentGib} GiB and cannot shrink to ${targetGib} GiB of offering "${offering.name}"`,
  )
}
