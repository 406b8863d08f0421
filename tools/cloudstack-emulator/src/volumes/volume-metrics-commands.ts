import { listVolumesMetrics } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { findVolumes } from './volume-filter.ts'
import { viewVolume } from './volume-view.ts'

const ids = { ids: { id: 'volumes', ids: 'volumes' }, evidence: 'documented' } as const

export const volumeMetricsCommands = [
  list(listVolumesMetrics, ids, (call, parameters) =>
    listing(findVolumes(call, parameters), (row) => {
      const view = viewVolume(call, row)
      const operations = typeof view['diskioread'] === 'number' ? 0 : undefined
      return { ...view, sizegb: `${(row.sizeBytes / BYTES_PER_GIB).toFixed(2)} GiB`, diskiopstotal: operations }
    }),
  ),
]
