import type { MachineRow } from '../rows/compute.ts'
import type { Cloud } from './cloud.ts'
import { describeMachine } from './describe.ts'
import { setState } from './machine-run.ts'
import { hasRoom } from './placement.ts'
import { CloudProblem, invalid } from './problem.ts'

/** From now on the machine holds room on the other host, and is Migrating. */
export function beginMigration(cloud: Cloud, id: string, wantedHostId: string | undefined): void {
  const machine = cloud.machines.require(id)
  if (machine.state !== 'Running') throw invalid(`VM is not Running, unable to migrate the vm ${describeMachine(machine)}`)
  const others = cloud.hosts
    .by('zone', machine.zoneId)
    .filter((host) => host.id !== machine.hostId && host.hypervisor === machine.hypervisor)
  const host = others.find(
    (candidate) => (wantedHostId === undefined || candidate.id === wantedHostId) && usable(cloud, machine, candidate.id),
  )
  if (wantedHostId !== undefined && wantedHostId === machine.hostId) {
    throw invalid('Cannot migrate VM, VM is already present on this host, please specify valid destination host to migrate the VM')
  }
  if (host === undefined)
    throw new CloudProblem('insufficient-capacity', `Unable to migrate ${describeMachine(machine)}: no other host has room for it`)
  setState(cloud, id, 'Migrating', { hostId: host.id })
}

function usable(cloud: Cloud, machine: MachineRow, hostId: string): boolean {
  const host = cloud.hosts.require(hostId)
  return host.state === 'Up' && host.resourceState === 'Enabled' && hasRoom(cloud, host, machine)
}

export function finishMigration(cloud: Cloud, id: string): MachineRow {
  const machine = cloud.machines.require(id)
  return machine.state === 'Migrating' ? setState(cloud, id, 'Running') : machine
}
