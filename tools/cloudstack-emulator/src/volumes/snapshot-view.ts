import { date, forInside, labelsOf, owner, tagsOf, type View, type Viewer, zone } from '../api/view.ts'
import type { SnapshotRow } from '../database/volume-rows.ts'
import { isRevertable } from './snapshot.ts'

/** @param made whether the creating job shows it: only there the type is shown, and a detached volume's snapshot is still Allocated (recorded) */
export function viewSnapshot(viewer: Viewer, row: SnapshotRow, made = false): View {
  return {
    ...common(viewer, row, made),
    snapshottype: made ? row.type : undefined,
    state: made && !row.ofAttached ? 'Allocated' : row.state,
    physicalsize: 0,
    revertable: isRevertable(viewer.cloud, row),
  }
}

/** The view for `showunique=false`: where each copy is stored, and its progress. Size and revertability are never absent (SnapshotResponse). */
export function viewSnapshotCopy(viewer: Viewer, row: SnapshotRow, zoneId = row.zoneId): View {
  const store = viewer.cloud.imageStores.by('zone', zoneId)[0]
  return {
    ...common(viewer, { ...row, zoneId }, false),
    state: row.state,
    status: row.state,
    datastorestate: row.state === 'BackedUp' ? 'Ready' : 'Creating',
    ...forInside(viewer, () => ({ datastoreid: store?.id, datastorename: store?.name, datastoretype: 'Image' })),
    physicalsize: 0,
    revertable: false,
    downloaddetails: { downloadPercent: '0', downloadState: '' },
  }
}

function common({ cloud }: Viewer, row: SnapshotRow, made: boolean): View {
  const volume = cloud.volumes.getIncludingRemoved(row.volumeId)
  const machine = volume?.type === 'ROOT' ? cloud.machines.get(volume.machineId) : undefined
  return {
    id: row.id,
    ...owner(cloud, row.accountId),
    volumeid: row.volumeId,
    volumename: volume?.name,
    volumetype: volume?.type,
    volumestate: volume?.state,
    ostypeid: machine?.osTypeId,
    osdisplayname: made ? cloud.osTypes.getIncludingRemoved(machine?.osTypeId)?.description : undefined,
    created: date(row.createdMs),
    name: row.name,
    intervaltype: row.type,
    ...zone(cloud, row.zoneId),
    virtualsize: row.sizeBytes,
    tags: made ? labelsOf(cloud, row.id) : tagsOf(cloud, row.id),
    hasannotations: false,
  }
}
