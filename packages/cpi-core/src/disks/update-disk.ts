import { changeOfferingForVolume, listDiskOfferings, resizeVolume } from 'cloudstack-client/api'
import type { DiskOffering, Volume } from '../cloud/entities.ts'
import { findByReference, isNotFound } from '../cloud/find.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import { parseProperties } from '../config/parse-properties.ts'
import { notSupported } from '../errors/cpi-error.ts'
import { cid, cpiMethod, hash, sizeMib } from '../protocol/cpi-method.ts'
import { gibFromBytes, gibFromMib } from '../values/sizes.ts'
import { sizeFor } from './choose-disk-offering.ts'
import { diskSection } from './disk-cloud-properties.ts'
import { planResize } from './plan-resize.ts'

/** Size and offering in one step, all or nothing; the disk keeps its cid. */
export const updateDisk = cpiMethod(
  { disk_cid: cid, new_size_mib: sizeMib, cloud_properties: hash },
  async ({ disk_cid, new_size_mib, cloud_properties }, deps) => {
    const { disk_offering } = parseProperties(diskSection, cloud_properties)
    const volume = await requireVolume(deps.cloud, disk_cid)
    const offering = disk_offering === undefined ? undefined : await findOffering(deps.cloud, disk_offering)
    if (offering === undefined || offering.id === volume.diskofferingid) {
      const change = await planResize(deps, volume, new_size_mib)
      if (change !== undefined) await deps.cloud.run(resizeVolume, { id: volume.id, ...change })
      return null
    }
    refuseShrinking(volume, offering, new_size_mib)
    const { sizeGib } = sizeFor(offering, new_size_mib, 'update_disk')
    await deps.cloud.run(changeOfferingForVolume, { id: volume.id, diskofferingid: offering.id, size: sizeGib, automigrate: true })
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

function refuseShrinking(volume: Volume, offering: DiskOffering, newSizeMib: number): void {
  const currentGib = gibFromBytes(volume.size ?? 0)
  const targetGib = offering.iscustomized === true ? gibFromMib(newSizeMib) : (offering.disksize ?? 0)
  if (targetGib < currentGib) {
    throw notSupported(`disk "${volume.name}" has ${currentGib} GiB and cannot shrink to ${targetGib} GiB of offering "${offering.name}"`)
  }
}
