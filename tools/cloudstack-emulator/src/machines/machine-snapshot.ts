import { ApiError, failure, invalid, rewording } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachineSnapshot } from '../core/describe.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { MachineSnapshotRow } from '../database/volume-rows.ts'

/** `vmsnapshot.max`: the most snapshots that a machine can have. */
const MOST = 10
const BUSY: readonly string[] = ['Creating', 'Reverting', 'Expunging']

export interface MachineSnapshotRequest {
  readonly machineId: string
  readonly displayName: string | undefined
  readonly description: string | undefined
  readonly memory: boolean
}

/** Inserts the row, before the job. @throws {ApiError} if the machine is in the wrong state or has too many snapshots */
export function allocateMachineSnapshot(cloud: Cloud, caller: Caller, request: MachineSnapshotRequest): MachineSnapshotRow {
  return rewording(
    ({ kind, message }) => new ApiError('runtime', `Failed to create vm snapshot: ${message}`, { plain: true, caught: kind }),
    () => insertAllocated(cloud, caller, request),
  )
}

function insertAllocated(cloud: Cloud, caller: Caller, request: MachineSnapshotRequest): MachineSnapshotRow {
  const machine = cloud.machines.require(request.machineId)
  const stamp = new Date(cloud.nowMs()).toISOString().replace(/[-:T]/g, '').slice(0, 14)
  const name = `${machine.instanceName}_VS_${stamp}`
  const displayName = request.displayName ?? name
  const others = cloud.machineSnapshots.by('machine', machine.id)
  // It is the internal name that must be new, not the one that users give (recorded).
  if (others.some((row) => row.name === displayName)) {
    throw invalid(`Creating VM snapshot failed due to VM snapshot with name${displayName}  already exists`)
  }
  checkMachine(cloud, machine, request.memory)
  checkAccess(cloud, caller, machine)
  if (others.length >= MOST) {
    throw failure(`Creating vm snapshot failed due to a VM can just have : ${MOST} VM snapshots. Please delete old ones`)
  }
  checkIdle(cloud, machine, others)
  return cloud.machineSnapshots.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('machineSnapshots'),
    name,
    displayName,
    description: request.description,
    accountId: machine.accountId,
    machineId: machine.id,
    state: 'Allocated',
    type: request.memory ? 'DiskAndMemory' : 'Disk',
    current: false,
    parentId: others.find(({ current }) => current)?.id,
    createdMs: cloud.nowMs(),
  })
}

function checkMachine(cloud: Cloud, machine: MachineRow, memory: boolean): void {
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw invalid(`Creating vm snapshot failed due to VM:${machine.number} is not in the running or Stopped state`)
  }
  if (memory && machine.state !== 'Running') throw invalid('Can not snapshot memory when VM is not in Running state')
  const root = cloud.volumes.by('machine', machine.id).find(({ type }) => type === 'ROOT')
  if (root?.state !== 'Ready') throw failure(`Unable to find root volume for the user vm:${machine.id}`)
}

function checkIdle(cloud: Cloud, machine: MachineRow, others: readonly MachineSnapshotRow[]): void {
  const volumes = cloud.volumes.by('machine', machine.id)
  const underWay = volumes.some(({ id }) =>
    cloud.snapshots.by('volume', id).some(({ state }) => state === 'Creating' || state === 'BackingUp'),
  )
  if (underWay) {
    throw failure('There is other active volume snapshot tasks on the instance to which the volume is attached, please try again later.')
  }
  if (others.some(({ state }) => BUSY.includes(state))) {
    throw failure('There is other active vm snapshot tasks on the instance, please try again later')
  }
}

export function beginMachineSnapshot(cloud: Cloud, id: string): void {
  cloud.machineSnapshots.update(cloud.machineSnapshots.require(id).id, { state: 'Creating' })
}

export function finishMachineSnapshot(cloud: Cloud, id: string): MachineSnapshotRow {
  return makeCurrent(cloud, cloud.machineSnapshots.require(id))
}

function makeCurrent(cloud: Cloud, snapshot: MachineSnapshotRow): MachineSnapshotRow {
  for (const other of cloud.machineSnapshots.by('machine', snapshot.machineId)) {
    if (other.current) cloud.machineSnapshots.update(other.id, { current: false })
  }
  return cloud.machineSnapshots.update(snapshot.id, { current: true, state: 'Ready' })
}

export function abandonMachineSnapshot(cloud: Cloud, id: string): void {
  if (cloud.machineSnapshots.get(id) !== undefined) cloud.machineSnapshots.update(id, { state: 'Error' })
}

export function checkMachineSnapshotRemovable(cloud: Cloud, id: string): void {
  const snapshot = cloud.machineSnapshots.require(id)
  if (!['Ready', 'Expunging', 'Error'].includes(snapshot.state)) {
    throw invalid(
      `Can't delete the vm snapshotshot ${describeMachineSnapshot(cloud, snapshot)} due to it is not in Created or Error, or Expunging State`,
    )
  }
  const others = cloud.machineSnapshots.by('machine', snapshot.machineId).filter((row) => row.id !== id)
  if (others.some(({ state }) => BUSY.includes(state))) {
    throw invalid('There is other active vm snapshot tasks on the instance, please try again later')
  }
}

/** Its children become children of its parent. */
export function removeMachineSnapshot(cloud: Cloud, id: string): void {
  const snapshot = cloud.machineSnapshots.require(id)
  for (const child of cloud.machineSnapshots.by('machine', snapshot.machineId)) {
    if (child.parentId === id) cloud.machineSnapshots.update(child.id, { parentId: snapshot.parentId })
  }
  if (snapshot.current && snapshot.parentId !== undefined && cloud.machineSnapshots.get(snapshot.parentId) !== undefined) {
    cloud.machineSnapshots.update(snapshot.parentId, { current: true })
  }
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.machineSnapshots.remove(id)
}

export function beginRevert(cloud: Cloud, caller: Caller, id: string): void {
  const snapshot = cloud.machineSnapshots.require(id)
  const machine = cloud.machines.require(snapshot.machineId)
  if (cloud.machineSnapshots.by('machine', machine.id).some(({ state }) => BUSY.includes(state))) {
    throw invalid('There is other active vm snapshot tasks on the instance, please try again later')
  }
  checkAccess(cloud, caller, snapshot)
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw invalid('VM Snapshot reverting failed due to vm is not in the state of Running or Stopped.')
  }
  if ((machine.state === 'Running') !== (snapshot.type === 'DiskAndMemory')) {
    throw invalid(
      'VM Snapshot revert not allowed. This will result in VM state change. You can revert running VM to disk and memory type snapshot and stopped VM to disk type snapshot',
    )
  }
  if (snapshot.state !== 'Ready') throw invalid('VM Snapshot reverting failed due to vm snapshot is not in the state of Created.')
  cloud.machineSnapshots.update(id, { state: 'Reverting' })
}

export function finishRevert(cloud: Cloud, id: string): MachineRow {
  return cloud.machines.require(makeCurrent(cloud, cloud.machineSnapshots.require(id)).machineId)
}

export function abandonRevert(cloud: Cloud, id: string): void {
  if (cloud.machineSnapshots.get(id)?.state === 'Reverting') cloud.machineSnapshots.update(id, { state: 'Ready' })
}
