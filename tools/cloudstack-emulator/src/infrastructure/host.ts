import type { View } from '../api/view.ts'
import type { Cloud } from '../core/cloud.ts'

export function clusterOf(cloud: Cloud, clusterId: string): View {
  const cluster = cloud.clusters.getIncludingRemoved(clusterId)
  return {
    clusterid: cluster?.id,
    clustername: cluster?.name,
    podid: cluster?.podId,
    podname: cloud.pods.getIncludingRemoved(cluster?.podId)?.name,
  }
}
