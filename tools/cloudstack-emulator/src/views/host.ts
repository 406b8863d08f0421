import type { Cloud } from '../cloud/cloud.ts'
import type { View } from './view.ts'

export function clusterOf(cloud: Cloud, clusterId: string): View {
  const cluster = cloud.clusters.ever(clusterId)
  return {
    clusterid: cluster?.id,
    clustername: cluster?.name,
    podid: cluster?.podId,
    podname: cloud.pods.ever(cluster?.podId)?.name,
  }
}
