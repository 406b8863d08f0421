import type { SnapshotRow } from '../rows/storage.ts'
import { date, owner, tagsOf, type View, type Viewer } from './view.ts'

/** @param made by the job that made it: only there the type is shown, and a detached volume's is still Allocated (recorded) */
export function viewSnapshot({ cloud }: Viewer, row: SnapshotRow, made = false): View {
  const volume = cloud.volumes.ever(row.volumeId)
  return {
    id: row.id,
    ...owner(cloud, row.accountId),
    snapshottype: made ? row.type : undefined,
    volumeid: row.volumeId,
    volumename: volume?.name,
    volumetype: volume?.type,
    volumestate: volume?.state,
    created: date(row.createdMs),
    name: row.name,
    intervaltype: row.type,
    state: made && !row.ofAttached ? 'Allocated' : row.state,
    physicalsize: 0,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    revertable: false,
    virtualsize: row.sizeBytes,
    tags: tagsOf(cloud, row.id),
    hasannotations: false,
  }
}
