import { date, listed, type View, type Viewer, zone } from '../api/view.ts'
import { BYTES_PER_TIB } from '../core/bytes.ts'
import type { ImageStoreRow, StoragePoolRow } from '../database/infrastructure-rows.ts'
import { clusterOf } from './host.ts'

export function viewStoragePool({ cloud }: Viewer, row: StoragePoolRow): View {
  return {
    id: row.id,
    name: row.name,
    ...zone(cloud, row.zoneId),
    ...clusterOf(cloud, row.clusterId),
    type: 'NetworkFilesystem',
    scope: 'CLUSTER',
    ipaddress: '192.168.100.200',
    path: `/export/${row.name}`,
    disksizetotal: row.sizeBytes,
    disksizeallocated: cloud.usage.poolBytes(row.id),
    disksizeused: cloud.usage.poolBytes(row.id),
    capacitybytes: row.sizeBytes,
    overprovisionfactor: '2.0',
    managed: false,
    storagecapabilities: { VOLUME_SNAPSHOT_QUIESCEVM: 'false' },
    provider: 'DefaultPrimary',
    tags: listed(row.tags),
    istagarule: row.tags.length === 0 ? undefined : false,
    state: row.state,
    created: date(row.createdMs),
    hasannotations: false,
  }
}

/** Secondary storage is unlimited; it is shown as 1 TiB. */
const IMAGE_STORE_BYTES = BYTES_PER_TIB

export function viewImageStore({ cloud }: Viewer, row: ImageStoreRow): View {
  return {
    id: row.id,
    name: row.name,
    ...zone(cloud, row.zoneId),
    providername: 'NFS',
    protocol: 'nfs',
    scope: 'ZONE',
    url: row.url,
    readonly: false,
    disksizetotal: IMAGE_STORE_BYTES,
    disksizeused: 0,
    hasannotations: false,
  }
}
