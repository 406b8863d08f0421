import { listClusters, listHosts, listImageStores, listPods, listStoragePools, listSystemVms, updateHost } from 'cloudstack-client/api'
import { type Call, list, listing, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import type { View } from '../api/view.ts'
import { definedOnly } from '../core/defined-only.ts'
import { viewCapacities } from './capacity-commands.ts'
import { viewHost } from './host-view.ts'
import { viewCluster, viewPod } from './infrastructure-view.ts'
import { viewImageStore, viewStoragePool } from './storage-view.ts'
import { systemVmsOf, viewSystemVm } from './system-vm-view.ts'

const documented = { evidence: 'documented' } as const
const hostIds = { ids: { id: 'hosts' }, evidence: 'documented' } as const

export const infrastructureCommands = [
  list(listPods, { ids: { id: 'pods' }, ...documented }, (call, parameters) =>
    listing(
      [...call.cloud.pods.all()].filter(
        (row) => same(parameters.id, row.id) && same(parameters.zoneid, row.zoneId) && sameText(parameters.name, row.name),
      ),
      (row) => ({ ...viewPod(call, row), ...capacityOf(call, row.zoneId, parameters.showcapacities) }),
    ),
  ),

  list(listClusters, { ids: { id: 'clusters' }, ...documented }, (call, parameters) =>
    listing(
      [...call.cloud.clusters.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          same(parameters.zoneid, row.zoneId) &&
          same(parameters.podid, row.podId) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.hypervisor, row.hypervisor),
      ),
      (row) => ({ ...viewCluster(call, row), ...capacityOf(call, row.zoneId, parameters.showcapacities) }),
    ),
  ),

  list(listHosts, hostIds, (call, parameters) =>
    listing(
      [...call.cloud.hosts.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          same(parameters.zoneid, row.zoneId) &&
          same(parameters.clusterid, row.clusterId) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          sameText(parameters.hypervisor, row.hypervisor) &&
          sameText(parameters.resourcestate, row.resourceState) &&
          (parameters.type === undefined || parameters.type.toLowerCase() === 'routing') &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewHost(call, row, new Set(parameters.details ?? ['all'])),
    ),
  ),

  sync(updateHost, hostIds, (call, { id, allocationstate, hosttags, name }) => {
    const changes = definedOnly({
      name,
      tags: hosttags,
      resourceState:
        allocationstate === undefined ? undefined : allocationstate === 'Disable' ? ('Disabled' as const) : ('Enabled' as const),
    })
    call.cloud.hosts.require(id)
    return { host: viewHost(call, call.cloud.hosts.update(id, changes)) }
  }),

  list(listStoragePools, { ids: { id: 'storagePools' }, ...documented }, (call, parameters) =>
    listing(
      [...call.cloud.storagePools.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          same(parameters.zoneid, row.zoneId) &&
          same(parameters.clusterid, row.clusterId) &&
          sameText(parameters.name, row.name) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewStoragePool(call, row),
    ),
  ),

  list(listImageStores, { ids: { id: 'imageStores' }, ...documented }, (call, parameters) =>
    listing(
      [...call.cloud.imageStores.all()].filter(
        (row) => same(parameters.id, row.id) && same(parameters.zoneid, row.zoneId) && sameText(parameters.name, row.name),
      ),
      (row) => viewImageStore(call, row),
    ),
  ),

  list(listSystemVms, { ids: { id: 'computed' }, ...documented }, (call, { id, zoneid, systemvmtype, name, state, hostid, podid }) => {
    const [host, pod] = [hostid, podid].map((wanted) => wanted !== undefined)
    const machines = [...call.cloud.zones.all()].flatMap(systemVmsOf).filter((machine) => {
      const [first] = call.cloud.hosts.by('zone', machine.zone.id)
      return (
        same(id, machine.id) &&
        same(zoneid, machine.zone.id) &&
        sameText(systemvmtype, machine.type) &&
        sameText(name, machine.name) &&
        sameText(state, 'Running') &&
        (host !== true || first?.id === hostid) &&
        (pod !== true || first?.podId === podid)
      )
    })
    return listing(machines, (machine) => viewSystemVm(call, machine))
  }),
]

/** Every zone has one pod and one cluster, so their capacity is that of the zone. */
function capacityOf(call: Call, zoneId: string, shown: boolean | undefined): View {
  return shown === true ? { capacity: viewCapacities(call, call.cloud.zones.require(zoneId)) } : {}
}
