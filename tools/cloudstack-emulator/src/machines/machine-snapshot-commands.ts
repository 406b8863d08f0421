import { createSnapshotFromVMSnapshot, createVMSnapshot, deleteVMSnapshot, listVMSnapshot, revertToVMSnapshot } from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine, describeVolume } from '../core/describe.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { MachineSnapshotRow, VolumeRow } from '../database/volume-rows.ts'
import type { MachineSnapshotSpec } from '../hypervisor/machine-spec.ts'
import { abandonSnapshot, allocateSnapshot, beginSnapshot, finishSnapshot } from '../volumes/snapshot.ts'
import { viewSnapshot } from '../volumes/snapshot-view.ts'
import {
  abandonMachineSnapshot,
  abandonRevert,
  allocateMachineSnapshot,
  beginMachineSnapshot,
  beginRevert,
  checkMachineSnapshotRemovable,
  finishMachineSnapshot,
  finishRevert,
  removeMachineSnapshot,
} from './machine-snapshot.ts'
import { viewMachineSnapshot } from './machine-snapshot-view.ts'
import { viewMachine } from './machine-view.ts'

const documented = {
  ids: { vmsnapshotid: 'machineSnapshots', vmsnapshotids: 'machineSnapshots' },
  evidence: 'documented',
} as const

function machineSnapshotFor({ cloud, caller }: Call, id: string): MachineSnapshotRow {
  const snapshot = cloud.machineSnapshots.require(id)
  checkAccess(cloud, caller, snapshot)
  return snapshot
}

/** @throws {ApiError} for a volume that is not the machine's */
function snapshottable({ cloud, caller }: Call, id: string, machine: MachineRow): VolumeRow {
  const volume = cloud.volumes.get(id)
  if (volume === undefined)
    throw invalid(`Creating snapshot failed due to volume:${cloud.volumes.getIncludingRemoved(id)?.number} doesn't exist`)
  checkAccess(cloud, caller, volume)
  if (volume.machineId === machine.id) return volume
  const number = cloud.machines.getIncludingRemoved(volume.machineId)?.number
  throw invalid(
    `Creating snapshot failed due to volume:${describeVolume(volume, number)} doesn't attach to vm :${describeMachine(machine)}`,
  )
}

function specOfMachineSnapshot(cloud: Cloud, { id, machineId, type }: MachineSnapshotRow): MachineSnapshotSpec {
  const volumeIds = cloud.volumes.by('machine', machineId).map((volume) => volume.id)
  return { id, machineId, volumeIds, withMemory: type === 'DiskAndMemory' }
}

export const machineSnapshotCommands = [
  list(listVMSnapshot, { ...documented, key: 'vmSnapshot' }, (call, parameters) =>
    listing(
      select(call, { ...parameters, id: parameters.vmsnapshotid, ids: parameters.vmsnapshotids }, call.cloud.machineSnapshots).filter(
        (row) =>
          same(parameters.virtualmachineid, row.machineId) &&
          sameText(parameters.state, row.state) &&
          sameText(parameters.name, row.displayName) &&
          hasKeyword(parameters.keyword, row.name, row.displayName, row.description),
      ),
      (row) => viewMachineSnapshot(call, row),
    ),
  ),

  job(createVMSnapshot, documented, (call, parameters) => {
    const { cloud, caller } = call
    const machine = machineFor(call, parameters.virtualmachineid)
    const snapshot = allocateMachineSnapshot(cloud, caller, {
      machineId: machine.id,
      displayName: parameters.name,
      description: parameters.description,
      memory: parameters.snapshotmemory ?? false,
    })
    return {
      id: snapshot.id,
      queue: machine.id,
      instance: { type: 'VmSnapshot' },
      begin: () => beginMachineSnapshot(cloud, snapshot.id),
      outside: () => cloud.hypervisor.takeMachineSnapshot(specOfMachineSnapshot(cloud, snapshot)),
      finish: () => ({ vmsnapshot: viewMachineSnapshot(call, finishMachineSnapshot(cloud, snapshot.id)) }),
      abandon: () => abandonMachineSnapshot(cloud, snapshot.id),
    }
  }),

  job(deleteVMSnapshot, documented, (call, { vmsnapshotid }) => {
    const snapshot = machineSnapshotFor(call, vmsnapshotid)
    return {
      queue: snapshot.machineId,
      instance: { type: 'VmSnapshot' },
      begin: () => checkMachineSnapshotRemovable(call.cloud, vmsnapshotid),
      finish: () => {
        removeMachineSnapshot(call.cloud, vmsnapshotid)
        return SUCCESS
      },
    }
  }),

  job(revertToVMSnapshot, documented, (call, { vmsnapshotid }) => {
    const snapshot = call.cloud.machineSnapshots.require(vmsnapshotid)
    checkAccess(call.cloud, call.caller, snapshot)
    return {
      queue: snapshot.machineId,
      instance: { type: 'VmSnapshot' },
      begin: () => beginRevert(call.cloud, call.caller, vmsnapshotid),
      outside: () => call.cloud.hypervisor.revertMachine(specOfMachineSnapshot(call.cloud, snapshot)),
      finish: () => ({ virtualmachine: viewMachine(call, finishRevert(call.cloud, vmsnapshotid)) }),
      abandon: () => abandonRevert(call.cloud, vmsnapshotid),
    }
  }),

  job(createSnapshotFromVMSnapshot, documented, (call, { vmsnapshotid, volumeid, name }) => {
    const { cloud, caller } = call
    const machineSnapshot = cloud.machineSnapshots.get(vmsnapshotid)
    if (machineSnapshot === undefined) {
      throw invalid(`Unable to find vm snapshot by id=${cloud.machineSnapshots.getIncludingRemoved(vmsnapshotid)?.number ?? vmsnapshotid}`)
    }
    const machine = machineFor(call, machineSnapshot.machineId)
    const volume = snapshottable(call, volumeid, machine)
    const snapshot = allocateSnapshot(cloud, caller, volume.id, name)
    return {
      id: snapshot.id,
      queue: machine.id,
      instance: { type: 'Snapshot', id: snapshot.id },
      begin: () => {
        if (machine.hypervisor !== 'KVM') throw invalid(`Unsupported hypervisor type ${machine.hypervisor}. This supports KVM only`)
        checkAccess(cloud, caller, machineSnapshot)
        beginSnapshot(cloud, snapshot.id)
      },
      outside: () => cloud.hypervisor.keepSnapshot(snapshot.id, volume.id, machineSnapshot.id),
      finish: () => ({ snapshot: viewSnapshot(call, finishSnapshot(cloud, snapshot.id), true) }),
      abandon: () => abandonSnapshot(cloud, snapshot.id),
    }
  }),
]
