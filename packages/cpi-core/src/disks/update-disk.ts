import { listDiskOfferings, resizeVolume } from 'cloudstack-client/api'
import type { DiskOffering, Volume } from '../cloud/entities.ts'
import { findByReference, isNotFound } from '../cloud/find.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import { isInZone } from '../cloud/find-zone.ts'
import { parseProperties } from '../config/parse-properties.ts'
import { notSupported } from '../errors/cpi-error.ts'
import { cid, cpiMethod, hash, sizeMib } from '../protocol/cpi-method.ts'
import { gibFromBytes, gibFromMib } from '../values/sizes.ts'
import { changeOffering } from './change-offering.ts'
import { sizeFor } from './choose-disk-offering.ts'
import { type DiskProperties, diskSection } from './disk-cloud-properties.ts'
import { mismatch } from './disk-offering-needs.ts'
import { planResize } from './plan-resize.ts'

/**
 * Size and offering in one step, all or nothing; the disk keeps its cid. What CloudStack cannot do to a volume (another zone,
 * shrinking, storage that it does not move between) is NotSupported, so that the director copies the disk instead.
 */
export const updateDisk = cpiMethod(
  { disk_cid: cid, new_size_mib: sizeMib, cloud_properties: hash },
  async ({ disk_cid, new_size_mib, cloud_properties }, deps) => {
    const properties = parseProperties(diskSection, cloud_properties)
    const [volume, offering] = await Promise.all([
      requireVolume(deps.cloud, disk_cid),
      properties.disk_offering === undefined ? undefined : findOffering(deps.cloud, properties.disk_offering),
    ])
    refuseOtherPlace(volume, offering, properties)
    if (offering === undefined || offering.id === volume.diskofferingid) {
      const change = await planResize(deps, volume, new_size_mib)
      if (change !== undefined) await deps.cloud.run(resizeVolume, { id: volume.id, ...change })
      return null
    }
    refuseShrinking(volume, offering, new_size_mib)
    const { sizeGib } = sizeFor(offering, new_size_mib, 'update_disk')
    await changeOffering(deps, volume, { offering, sizeGib, minIops: properties.min_iops, maxIops: properties.max_iops })
    return null
  },
)

async function findOffering(cloud: Parameters<typeof requireVolume>[0], name: string): Promise<DiskOffering> {
  try {
    return await findByReference(cloud, listDiskOfferings, name, 'disk offering')
  } catch (error) {
    if (isNotFound(error)) throw notSupported(`disk offering "${name}" does not exist`, error)
    throw error
  }
}

function refuseOtherPlace(volume: Volume, offering: DiskOffering | undefined, properties: DiskProperties): void {
  const zone = properties.availability_zone
  if (zone !== undefined && !isInZone(volume, zone)) {
    throw notSupported(`disk "${volume.name}" is in zone "${volume.zonename}" and cannot move to zone "${zone}"`)
  }
  const problem = offering === undefined ? undefined : mismatch(offering, properties, volume.zoneid ?? '')
  if (problem !== undefined) throw notSupported(`disk offering "${offering?.name}" ${problem}`)
}

function refuseShrinking(volume: Volume, offering: DiskOffering, newSizeMib: number): void {
  const currentGib = gibFromBytes(volume.size ?? 0)
  const targetGib = offering.iscustomized === true ? gibFromMib(newSizeMib) : (offering.disksize ?? 0)
  if (targetGib < currentGib) {
    throw notSupported(`disk "${volume.name}" has ${currentGib} GiB and cannot shrink to ${targetGib} GiB of offering "${offering.name}"`)
  }
}
