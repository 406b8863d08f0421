import { ApiError, invalid } from '../api-error.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeVolume } from '../core/describe.ts'
import { checkLimit } from '../core/limits.ts'
import { has } from '../core/version.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { releaseRules, removeFromLoadBalancers } from '../rules/rule.ts'
import { DETACHED, expungeVolume, markDestroyed } from '../volumes/volume.ts'
import { leaveNetwork, STOPPED_ONCE, setState } from './machine-run.ts'
import { removeMachineSnapshot } from './machine-snapshot.ts'
import { releaseNic } from './nic-allocation.ts'

export interface DestroyRequest {
  readonly id: string
  readonly expunge: boolean
  readonly volumeIds: readonly string[]
}

/** The checks of the job. If one fails, the machine keeps running (recorded). */
export function beginDestroy(cloud: Cloud, caller: Caller, request: DestroyRequest): void {
  const machine = cloud.machines.require(request.id)
  if (request.expunge) checkMayExpunge(cloud, caller, 'Account does not have permission for expunging.')
  if (isDestroyed(machine) && !request.expunge) return
  if (machine.deleteProtection) {
    throw invalid(`Instance [id = ${machine.id}, name = ${machine.name}] has delete protection enabled and cannot be deleted.`)
  }
  checkRootIdle(cloud, machine)
  checkVolumesToDelete(cloud, caller, machine, request.volumeIds)
  if (machine.state === 'Running') setState(cloud, machine.id, 'Stopping')
}

function checkRootIdle(cloud: Cloud, machine: MachineRow): void {
  const roots = cloud.volumes.by('machine', machine.id).filter(({ type }) => type === 'ROOT')
  const busy = roots.some(({ id }) => cloud.snapshots.by('volume', id).some(({ state }) => state === 'Creating' || state === 'BackingUp'))
  if (!busy) return
  throw new ApiError('runtime', 'There is/are unbacked up snapshot(s) on ROOT volume, vm destroy is not permitted, please try again later.')
}

/** The volumes that are deleted with the machine. */
function checkVolumesToDelete(cloud: Cloud, caller: Caller, machine: MachineRow, ids: readonly string[]): void {
  const volumes = ids.map((id) => cloud.volumes.require(id))
  const foreign = volumes.filter((volume) => volume.machineId !== machine.id || volume.type !== 'DATADISK')
  if (foreign.length > 0) {
    const list = foreign
      .map((volume) => `${describeVolume(volume, cloud.machines.getIncludingRemoved(volume.machineId)?.number)}; `)
      .join('')
    throw invalid(`The following supplied volumes are not DATADISK attached to the VM: ${list}`)
  }
  for (const volume of volumes) {
    if (volume.deleteProtection) {
      throw invalid(`Volume [id = ${volume.id}, name = ${volume.name}] has delete protection enabled and cannot be deleted`)
    }
    checkAccess(cloud, caller, volume)
  }
}

export function checkMayExpunge(cloud: Cloud, caller: Caller, text: string): void {
  if (caller.roleType !== 'User' || cloud.settings['allow.user.expunge.recover.vm']) return
  throw new ApiError('permission-denied', text)
}

/** @throws {ApiError} if the machine was not destroyed before, or the caller may not expunge */
export function checkExpunge(cloud: Cloud, caller: Caller, id: string): void {
  const { state } = cloud.machines.require(id)
  if (!['Destroyed', 'Expunging', 'Error'].includes(state)) {
    throw new ApiError('runtime', 'Please destroy vm with specified vmId before expunge')
  }
  checkMayExpunge(cloud, caller, 'Expunging a vm can only be done by an Admin. Or when the allow.user.expunge.recover.vm key is set.')
}

/** Destroys the machine, detaches its data disks and deletes the named ones. Returns undefined if the machine was expunged. */
export function finishDestroy(cloud: Cloud, caller: Caller, request: DestroyRequest): MachineRow | undefined {
  const machine = cloud.machines.require(request.id)
  if (isDestroyed(machine) && !request.expunge) return machine
  if (machine.state === 'Error') releaseRules(cloud, machine.id)
  detachDataDisks(cloud, machine, request, caller)
  removeFromLoadBalancers(cloud, machine.id)
  const ran = machine.state === 'Stopping'
  const gone = machine.state === 'Error' || machine.state === 'Expunging'
  if (machine.state !== 'Destroyed') {
    setState(cloud, machine.id, gone ? 'Expunging' : 'Destroyed', {
      hostId: undefined,
      details: ran ? { ...machine.details, [STOPPED_ONCE]: 'false' } : machine.details,
    })
    leaveEverything(cloud, machine.id)
    scheduleExpunge(cloud, machine.id)
  }
  if (!request.expunge) return cloud.machines.require(machine.id)
  expungeMachine(cloud, machine.id)
  return undefined
}

/** A destroyed machine leaves its networks and loses its snapshots, which are gone from the list at once (recorded). */
function leaveEverything(cloud: Cloud, machineId: string): void {
  for (const nic of cloud.nics.by('machine', machineId)) leaveNetwork(cloud, nic)
  for (const snapshot of cloud.machineSnapshots.by('machine', machineId)) removeMachineSnapshot(cloud, snapshot.id)
}

function detachDataDisks(cloud: Cloud, machine: MachineRow, request: DestroyRequest, caller: Caller): void {
  for (const volume of cloud.volumes.by('machine', machine.id)) {
    if (volume.type !== 'DATADISK') continue
    if (!request.volumeIds.includes(volume.id) && !has(cloud, 'destroy-frees-disks')) continue
    const freed: VolumeRow = cloud.volumes.update(volume.id, { ...DETACHED })
    if (!request.volumeIds.includes(volume.id)) continue
    if (request.expunge && isRootAdmin(caller)) expungeVolume(cloud, freed.id)
    else markDestroyed(cloud, freed.id)
  }
}

/** Expunges the machine in the next clean-up round after the expunge delay. */
export function scheduleExpunge(cloud: Cloud, id: string): void {
  const destroyedMs = cloud.machines.require(id).updatedMs ?? cloud.nowMs()
  const intervalMs = cloud.settings['expunge.interval'] * 1000
  const dueMs = destroyedMs + cloud.settings['expunge.delay'] * 1000
  cloud.scheduler.at(Math.ceil(dueMs / intervalMs) * intervalMs, () => {
    const machine = cloud.machines.get(id)
    if (machine?.updatedMs === destroyedMs && isDestroyed(machine)) expungeMachine(cloud, id)
  })
}

/** Removes the machine with its addresses, root disk, NAT, rules, memberships and tags. Data disks were detached before. */
export function expungeMachine(cloud: Cloud, id: string): void {
  const machine = cloud.machines.require(id)
  deleteOwnedRows(cloud, machine)
  for (const volume of cloud.volumes.by('machine', id)) {
    if (volume.type === 'ROOT') expungeVolume(cloud, volume.id)
    else cloud.volumes.update(volume.id, { ...DETACHED })
  }
  removeFromLoadBalancers(cloud, id)
  for (const snapshot of cloud.machineSnapshots.by('machine', id)) removeMachineSnapshot(cloud, snapshot.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.busyUntilMs.delete(id)
  cloud.machines.remove(id)
}

function deleteOwnedRows(cloud: Cloud, machine: MachineRow): void {
  releaseRules(cloud, machine.id)
  for (const nic of cloud.nics.by('machine', machine.id)) releaseNic(cloud, nic)
}

export function recoverMachine(cloud: Cloud, id: string): MachineRow {
  const machine = cloud.machines.require(id)
  if (machine.state !== 'Destroyed') throw invalid(`Vm with id ${machine.id} is not in the right state`)
  const owner = cloud.accounts.require(machine.accountId)
  checkLimit(cloud, owner, 'user_vm')
  checkLimit(cloud, owner, 'cpu', machine.cpuNumber)
  checkLimit(cloud, owner, 'memory', machine.memoryMib)
  return setState(cloud, id, 'Stopped')
}
