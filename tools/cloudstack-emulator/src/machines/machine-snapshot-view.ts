import { date, owner, tagsOf, type View, type Viewer } from '../api/view.ts'
import type { MachineSnapshotRow } from '../database/volume-rows.ts'

export function viewMachineSnapshot({ cloud }: Viewer, row: MachineSnapshotRow): View {
  const machine = cloud.machines.get(row.machineId)
  const parent = cloud.machineSnapshots.get(row.parentId)
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    description: row.description,
    displayname: row.displayName,
    zoneid: machine?.zoneId,
    zonename: cloud.zones.getIncludingRemoved(machine?.zoneId)?.name,
    virtualmachineid: machine?.id,
    virtualmachinename: machine?.displayName,
    parent: parent?.id,
    parentName: parent?.displayName,
    current: row.current,
    type: row.type,
    created: date(row.createdMs),
    ...owner(cloud, row.accountId),
    hypervisor: machine?.hypervisor,
    tags: tagsOf(cloud, row.id),
    hasannotations: false,
  }
}
