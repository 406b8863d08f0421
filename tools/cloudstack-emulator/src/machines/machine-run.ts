import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine } from '../core/describe.ts'
import type { MachineRow, MachineState, NicRow } from '../database/machine-rows.ts'
import { placeMachine } from '../infrastructure/placement.ts'
import { implementNetwork, scheduleShutdown } from '../networks/network-life.ts'
import { expungeVolume } from '../volumes/volume.ts'

/** A detail that CloudStack adds to machines that have stopped once. Ordinary users do not see it (recorded). */
export const STOPPED_ONCE = 'Message.ReservedCapacityFreed.Flag'

export function setState(cloud: Cloud, id: string, state: MachineState, changes: Partial<MachineRow> = {}): MachineRow {
  return cloud.machines.update(id, { ...changes, state, updatedMs: cloud.nowMs() })
}

/** Only VMware supports booting into the machine's setup. */
export function checkStart(cloud: Cloud, id: string, bootIntoSetup: boolean | undefined): void {
  const machine = cloud.machines.require(id)
  if (machine.state === 'Running') throw invalid(`The virtual machine ${machine.id} (${machine.displayName}) is already running`)
  if (bootIntoSetup === undefined || machine.hypervisor === 'VMware') return
  throw invalid(`bootintosetup makes no sense for ${machine.hypervisor}`)
}

/** Places the machine on a host and its volumes on storage, and sets it to Starting. */
export function beginStart(cloud: Cloud, id: string, hostId?: string): void {
  const machine = cloud.machines.require(id)
  checkStart(cloud, id, undefined)
  // Its volumes are gone, so no host ever fits (recorded).
  if (machine.state === 'Error') {
    throw new ApiError('insufficient-capacity', `No destination found for a deployment for ${describeMachine(machine)}`)
  }
  if (machine.state !== 'Stopped') {
    const shown = `VM instance {"instanceName":"${machine.instanceName}","uuid":"${machine.id}"}`
    throw new ApiError('runtime', `Unable to orchestrate the start of ${shown}.`)
  }
  if (!cloud.volumes.by('machine', id).some(({ type }) => type === 'ROOT')) {
    throw new ApiError('runtime', `Unable to create deployment, no usable volumes found for the VM: ${machine.id}`)
  }
  const placement = placeMachine(cloud, machine, hostId)
  for (const [volumeId, poolId] of placement.pools) cloud.volumes.update(volumeId, { poolId, state: 'Creating' })
  for (const nic of cloud.nics.by('machine', id)) implementNetwork(cloud, nic.networkId)
  setState(cloud, id, 'Starting', { hostId: placement.hostId })
}

export function finishStart(cloud: Cloud, id: string): MachineRow {
  for (const volume of cloud.volumes.by('machine', id)) if (volume.state === 'Creating') cloud.volumes.update(volume.id, { state: 'Ready' })
  for (const nic of cloud.nics.by('machine', id)) if (!nic.wired) cloud.nics.update(nic.id, { wired: true })
  const { deployvm: _never, ...details } = cloud.machines.require(id).details
  return setState(cloud, id, 'Running', { details })
}

/** A failed first start leaves a machine in state Error with its name and addresses, but without its disks (recorded). */
export function abandonDeploy(cloud: Cloud, id: string): void {
  const machine = cloud.machines.get(id)
  if (machine === undefined || machine.state === 'Running') return
  const volumes = cloud.volumes.by('machine', id)
  const lost = volumes.find(({ type }) => type === 'DATADISK')
  for (const volume of volumes) expungeVolume(cloud, volume.id)
  setState(cloud, id, 'Error', { hostId: undefined, lostDiskOfferingId: lost?.diskOfferingId })
}

/** A machine that ran before and fails to start is Stopped again. */
export function abandonStart(cloud: Cloud, id: string): void {
  const machine = cloud.machines.get(id)
  if (machine?.state !== 'Starting') return
  for (const volume of cloud.volumes.by('machine', id)) {
    if (volume.state === 'Creating') cloud.volumes.update(volume.id, { state: 'Allocated', poolId: undefined })
  }
  setState(cloud, id, 'Stopped', { hostId: undefined })
}

/** Stopping a machine that is not running is not an error. */
export function beginStop(cloud: Cloud, id: string): void {
  if (cloud.machines.require(id).state === 'Running') setState(cloud, id, 'Stopping')
}

export function finishStop(cloud: Cloud, id: string): MachineRow {
  const machine = cloud.machines.require(id)
  return machine.state === 'Stopping' ? stopped(cloud, machine) : machine
}

/** Removes a stopped machine's NIC from its network, which is shut down if this was the last one. */
export function leaveNetwork(cloud: Cloud, nic: NicRow): void {
  cloud.nics.update(nic.id, { wired: false })
  scheduleShutdown(cloud, nic.networkId)
}

function stopped(cloud: Cloud, machine: MachineRow): MachineRow {
  for (const nic of cloud.nics.by('machine', machine.id)) leaveNetwork(cloud, nic)
  return setState(cloud, machine.id, 'Stopped', { hostId: undefined, details: { ...machine.details, [STOPPED_ONCE]: 'false' } })
}

/** A machine that ended by itself, or was killed, is Stopped as soon as its host reports it. */
export function reportStopped(cloud: Cloud, id: string): void {
  const machine = cloud.machines.get(id)
  if (machine?.state === 'Running') stopped(cloud, machine)
}

export function checkReboot(cloud: Cloud, id: string, bootIntoSetup: boolean): void {
  const machine = cloud.machines.require(id)
  if (machine.state !== 'Running') throw invalid(`The VM ${machine.id} (${machine.displayName}) is not running, unable to reboot it`)
  if (!bootIntoSetup || machine.hypervisor === 'VMware') return
  throw invalid(`Booting into a hardware setup menu is not implemented on ${machine.hypervisor}`)
}
