import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { hasRoom } from '../infrastructure/placement.ts'
import { hasMachineSnapshots } from '../volumes/machine-snapshots.ts'
import { setState } from './machine-run.ts'

/**
 * Sets the machine to Migrating and reserves capacity on the target host.
 * @throws {ApiError} if it cannot be migrated, in the order of UserVmManagerImpl.migrateVirtualMachine
 */
export function beginMigration(cloud: Cloud, id: string, wantedHostId: string | undefined): void {
  const machine = cloud.machines.require(id)
  if (machine.state !== 'Running') throw invalid('VM is not Running, unable to migrate the vm with specified id')
  const hostId = wantedHostId === undefined ? freeHost(cloud, machine) : checkedHost(cloud, machine, wantedHostId)
  setState(cloud, id, 'Migrating', { hostId })
}

function freeHost(cloud: Cloud, machine: MachineRow): string {
  const host = cloud.hosts
    .by('zone', machine.zoneId)
    .find(({ id, hypervisor }) => id !== machine.hostId && hypervisor === machine.hypervisor && usable(cloud, machine, id))
  if (host === undefined) throw failure(`Unable to find suitable destination to migrate VM ${machine.instanceName}`)
  return host.id
}

function checkedHost(cloud: Cloud, machine: MachineRow, hostId: string): string {
  const host = cloud.hosts.get(hostId)
  if (host === undefined)
    throw invalid(`Unable to find the host to migrate the VM, host id=${cloud.hosts.getIncludingRemoved(hostId)?.number ?? hostId}`)
  if (hostId === machine.hostId) {
    throw invalid('Cannot migrate VM, VM is already present on this host, please specify valid destination host to migrate the VM')
  }
  if (host.state !== 'Up' || host.resourceState !== 'Enabled') {
    throw invalid(`Cannot migrate VM, destination host is not in correct state, has status: ${host.state}, state: ${host.resourceState}`)
  }
  const volumes = cloud.volumes.by('machine', machine.id)
  const underWay = volumes.some(({ id }) =>
    cloud.snapshots.by('volume', id).some(({ state }) => state === 'Creating' || state === 'BackingUp'),
  )
  if (underWay) {
    throw failure(
      'There is/are unbacked up snapshot(s) on volume(s) attached to this VM, VM Migration is not permitted, please try again later.',
    )
  }
  if (!usable(cloud, machine, hostId)) throw failure(`Unable to find suitable destination to migrate VM ${machine.instanceName}`)
  return hostId
}

/** Moves a stopped machine's disks to another pool. @throws {ApiError} in the order of UserVmManagerImpl.vmStorageMigration */
export function checkStorageMigration(cloud: Cloud, id: string, poolId: string): void {
  const machine = cloud.machines.require(id)
  if (cloud.storagePools.get(poolId) === undefined) throw invalid('Unable to find the storage pool to migrate the VM')
  if (machine.state !== 'Stopped') throw invalid('VM is not Stopped, unable to migrate the vm having the specified id')
  const canMoveAll = cloud.settings['emulator.hypervisor.rules'] && (machine.hypervisor === 'KVM' || machine.hypervisor === 'VMware')
  if (cloud.volumes.countBy('machine', id) > 1 && !canMoveAll) {
    throw invalid('Data disks attached to the vm, can not migrate. Need to detach data disks first')
  }
  if (hasMachineSnapshots(cloud, id)) throw invalid("VM's disk cannot be migrated, please remove all the VM Snapshots for this VM")
  // CloudStack does not check this, but no host can reach both pools.
  if (cloud.storagePools.require(poolId).zoneId !== machine.zoneId) throw failure('Failed to migrate vm')
}

export function finishStorageMigration(cloud: Cloud, id: string, poolId: string): MachineRow {
  for (const volume of cloud.volumes.by('machine', id)) cloud.volumes.update(volume.id, { poolId })
  return cloud.machines.require(id)
}

function usable(cloud: Cloud, machine: MachineRow, hostId: string): boolean {
  const host = cloud.hosts.require(hostId)
  return host.state === 'Up' && host.resourceState === 'Enabled' && hasRoom(cloud, host, machine)
}

export function finishMigration(cloud: Cloud, id: string): MachineRow {
  const machine = cloud.machines.require(id)
  return machine.state === 'Migrating' ? setState(cloud, id, 'Running') : machine
}
