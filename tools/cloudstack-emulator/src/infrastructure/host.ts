import type { View } from '../api/view.ts'
import type { Cloud } from '../core/cloud.ts'
import type { HostRow } from '../database/infrastructure-rows.ts'

/** The members that name a cluster and its pod. */
export function clusterOf(cloud: Cloud, clusterId: string): View {
  const cluster = cloud.clusters.getIncludingRemoved(clusterId)
  return {
    clusterid: cluster?.id,
    clustername: cluster?.name,
    podid: cluster?.podId,
    podname: cloud.pods.getIncludingRemoved(cluster?.podId)?.name,
  }
}

/** The members that name the host of a router or system VM, and its pod. */
export function hostMembers(cloud: Cloud, host: HostRow | undefined): View {
  const { podid, podname } = clusterOf(cloud, host?.clusterId ?? '')
  return { podid, podname, hostid: host?.id, hostname: host?.name, hostcontrolstate: host?.resourceState, hypervisor: host?.hypervisor }
}
