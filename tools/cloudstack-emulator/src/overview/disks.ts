import type { Cloud } from '../core/cloud.ts'
import type { SnapshotRow, VolumeRow } from '../database/volume-rows.ts'
import { tagsOf } from './machines.ts'
import type { Names } from './names.ts'

export function diskIn(cloud: Cloud, names: Names, row: VolumeRow) {
  return {
    id: row.id,
    name: row.name,
    kind: row.type === 'ROOT' ? 'root disk' : 'disk',
    state: row.state,
    sizeBytes: row.sizeBytes,
    account: names.account(row.accountId),
    zone: names.zone(row.zoneId),
    offering: names.diskOffering(row.diskOfferingId) ?? names.serviceOffering(row.serviceOfferingId),
    machine: names.machine(row.machineId),
    machineId: row.machineId,
    deviceId: row.deviceId,
    createdMs: row.createdMs,
    tags: tagsOf(cloud, row.id),
  }
}

/** A snapshot, in the same list as the disks. */
export function snapshotIn(cloud: Cloud, names: Names, row: SnapshotRow) {
  return {
    id: row.id,
    name: row.name,
    kind: 'snapshot',
    state: row.state,
    sizeBytes: row.sizeBytes,
    account: names.account(row.accountId),
    zone: names.zone(row.zoneId),
    volume: names.volume(row.volumeId),
    volumeId: row.volumeId,
    createdMs: row.createdMs,
    tags: tagsOf(cloud, row.id),
  }
}
