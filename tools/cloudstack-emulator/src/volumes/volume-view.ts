import { date, forAdmin, forInside, owner, pendingJob, tagsOf, type View, type Viewer, zone } from '../api/view.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { clusterOf } from '../infrastructure/host.ts'

export function viewVolume(viewer: Viewer, row: VolumeRow): View {
  const { cloud } = viewer
  const onStorage = row.poolId !== undefined
  return {
    id: row.id,
    name: row.name,
    ...zone(cloud, row.zoneId),
    type: row.type,
    deviceid: row.deviceId,
    ...machineOf(viewer, row),
    provisioningtype: 'thin',
    size: row.sizeBytes,
    miniops: row.minIops,
    maxiops: row.maxIops,
    created: date(row.createdMs),
    state: row.state,
    ...owner(cloud, row.accountId),
    attached: date(row.attachedMs),
    ...(row.machineId !== undefined && onStorage ? { diskkbsread: 0, diskkbswrite: 0, diskioread: 0, diskiowrite: 0 } : {}),
    ...offeringOf(viewer, row),
    destroyed: row.state === 'Destroy',
    isextractable:
      row.type === 'DATADISK' ||
      row.templateId === undefined ||
      (cloud.templates.getIncludingRemoved(row.templateId)?.isExtractable ?? false),
    quiescevm: false,
    supportsstoragesnapshot: false,
    deleteprotection: row.deleteProtection,
    ...forAdmin(viewer, () => ({ displayvolume: row.displayed })),
    ...forInside(viewer, () => storageOf(viewer, row)),
    tags: tagsOf(cloud, row.id),
    hasannotations: false,
    ...pendingJob(cloud, row.id),
  }
}

/** A destroyed volume no longer names its machine, only shows that it had one. */
function machineOf({ cloud }: Viewer, row: VolumeRow): View {
  const machine = cloud.machines.getIncludingRemoved(row.machineId)
  if (machine === undefined) return {}
  if (row.state === 'Destroy') return { vmtype: 'User' }
  return { virtualmachineid: machine.id, vmname: machine.name, vmdisplayname: machine.displayName, vmstate: machine.state, vmtype: 'User' }
}

/** A root disk shows its machine's offering, by database number (recorded), unless it has a disk offering of its own. */
function offeringOf({ cloud }: Viewer, row: VolumeRow): View {
  const template = cloud.templates.getIncludingRemoved(row.templateId)
  const source = { templateid: template?.id, templatename: template?.name, templatedisplaytext: template?.displayText }
  if (row.serviceOfferingId !== undefined && row.diskOfferingId === undefined) {
    const offering = cloud.serviceOfferings.getIncludingRemoved(row.serviceOfferingId)
    return {
      ...source,
      serviceofferingid: offering === undefined ? undefined : String(offering.number),
      serviceofferingname: offering?.name,
      serviceofferingdisplaytext: offering?.displayText,
    }
  }
  const offering = cloud.diskOfferings.getIncludingRemoved(row.diskOfferingId)
  return { ...source, diskofferingid: offering?.id, diskofferingname: offering?.name, diskofferingdisplaytext: offering?.displayText }
}

function storageOf({ cloud }: Viewer, row: VolumeRow): View {
  const pool = cloud.storagePools.getIncludingRemoved(row.poolId)
  return {
    storagetype: 'shared',
    hypervisor: pool === undefined ? 'None' : cloud.clusters.getIncludingRemoved(pool.clusterId)?.hypervisor,
    storage: 'none',
    ...(pool === undefined ? {} : { storageid: pool.id, storage: pool.name, path: row.name, ...clusterOf(cloud, pool.clusterId) }),
  }
}
