import { createVolume } from 'cloudstack-client/api'
import * as z from 'zod/mini'
import { findVm } from '../cloud/find-vm.ts'
import { findZoneOrOnly } from '../cloud/find-zone.ts'
import { addTags, tagsFromMetadata } from '../cloud/tags.ts'
import { parseProperties } from '../config/parse-properties.ts'
import { cpiMethod, hash, sizeMib } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { ownedName } from '../values/names.ts'
import { deleteVolumeNamed } from './delete-volume-named.ts'
import { type DiskProperties, diskSection } from './disk-cloud-properties.ts'
import { checkIops } from './disk-offering-needs.ts'
import { findDiskOffering } from './find-disk-offering.ts'

/** Creates a volume; CloudStack allocates it on storage when it is attached for the first time. The caller's name for it becomes a tag. */
export const createDisk = cpiMethod(
  { size_mib: sizeMib, cloud_properties: hash, vm_cid: z.optional(z.string()) },
  async ({ size_mib, cloud_properties, vm_cid }, deps) => {
    const properties = parseProperties(diskSection, cloud_properties)
    const [zoneid, choose] = await Promise.all([
      zoneFor(deps, properties, vm_cid),
      findDiskOffering(deps, properties, size_mib, 'create_disk'),
    ])
    const disk = choose(zoneid)
    checkIops(properties)
    const name = ownedName('disk', deps.request.directorUuid, deps.newId())

    const request = {
      name,
      zoneid,
      diskofferingid: disk.offering.id,
      size: disk.sizeGib,
      miniops: properties.min_iops,
      maxiops: properties.max_iops,
    }
    const noted = deps.undo.note(`delete disk ${name}`, async () => deleteVolumeNamed(deps.cleanup, name))
    const { id } = await noted.during(async () => deps.cloud.run(createVolume, request))
    await addTags(deps, 'Volume', [id], tagsFromMetadata({ name: properties.name }))
    return id
  },
)

/** A disk must be in the zone of its machine; a machine that no longer exists is ignored. */
async function zoneFor(deps: Dependencies, properties: DiskProperties, vmCid: string | undefined): Promise<string> {
  const machine = vmCid === undefined || vmCid === '' ? undefined : await findVm(deps.cloud, vmCid)
  const wanted = properties.availability_zone ?? deps.config.cloudstack.default_zone
  if (machine?.zoneid !== undefined) {
    if (properties.availability_zone !== undefined && ![machine.zoneid, machine.zonename].includes(properties.availability_zone)) {
      throw cloudError(
        'zones-differ',
        `the disk is wanted in zone "${properties.availability_zone}", its VM "${vmCid}" is in "${machine.zonename}"`,
      )
    }
    return machine.zoneid
  }
  const zone = await findZoneOrOnly(deps.cloud, wanted)
  if (zone !== undefined) return zone.id
  throw cloudError('zone-not-given', 'no zone is given for the disk: set availability_zone in the disk type, or cloudstack.default_zone')
}
