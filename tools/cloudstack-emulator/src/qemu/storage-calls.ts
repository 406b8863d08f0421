import { ApiError } from '../api-error.ts'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import type { MachineSnapshotSpec } from '../hypervisor/machine-spec.ts'
import type { DiskStorage } from './disk-storage.ts'
import type { Failing } from './failing.ts'
import { copyLive } from './live-copy.ts'
import type { Machines } from './machines.ts'

type StorageCalls = Pick<
  Hypervisor,
  'createDisk' | 'takeSnapshot' | 'revertDisk' | 'takeMachineSnapshot' | 'revertMachine' | 'keepSnapshot' | 'makeTemplate' | 'extract'
>

/** The part of the port that is about disks, snapshots and templates. */
export function storageCalls(machines: Machines, storage: DiskStorage, failing: Failing): StorageCalls {
  const as = (prefix: string, work: Promise<unknown>) => failing((why) => new ApiError('runtime', `${prefix}: ${why}`), work)
  return {
    createDisk: (disk) => as('Failed to create volume', storage.ensureDisk(disk)),
    takeSnapshot: (snapshotId, volumeId, machineId) =>
      failing(
        // CloudStack has one text for every failure of this job (recorded).
        () => new ApiError('runtime', `Failed to create snapshot due to an internal error creating snapshot for volume ${volumeId}`),
        takeSnapshot(machines, storage, { snapshotId, volumeId, machineId }),
      ),
    revertDisk: (volumeId, snapshotId) => as('Failed to revert snapshot', storage.revert(volumeId, snapshotId)),
    takeMachineSnapshot: (snapshot) => as('Failed to create vm snapshot', takeMachineSnapshot(machines, storage, snapshot)),
    revertMachine: (snapshot) => as('Failed to revert VM snapshot', revertMachine(storage, snapshot)),
    keepSnapshot: (snapshotId, volumeId, machineSnapshotId) =>
      as('Failed to create snapshot', storage.keepSnapshot(snapshotId, partOf(machineSnapshotId, volumeId))),
    makeTemplate: (id, source) => as('Failed to create template', storage.makeTemplate(id, source)),
    extract: (content, fileName) => as(`Failed to extract ${content.kind}`, storage.extract(content, fileName)),
  }
}

interface Snapshot {
  readonly snapshotId: string
  readonly volumeId: string
  readonly machineId: string | undefined
}

/** A snapshot has the content of the moment when the job began, though its copying lasts. */
async function takeSnapshot(machines: Machines, storage: DiskStorage, { snapshotId, volumeId, machineId }: Snapshot): Promise<void> {
  const live = machineId === undefined ? undefined : machines.qmpOf(machineId)
  if (live === undefined) await storage.snapshot(snapshotId, volumeId)
  else await storage.snapshotBy(snapshotId, volumeId, (target) => copyLive(live, volumeId, target))
}

/** The snapshot of one disk in a snapshot of a machine. */
function partOf(machineSnapshotId: string, volumeId: string): string {
  return `${machineSnapshotId}_${volumeId}`
}

async function takeMachineSnapshot(machines: Machines, storage: DiskStorage, snapshot: MachineSnapshotSpec): Promise<void> {
  const { id, machineId, volumeIds, withMemory } = snapshot
  if (withMemory) throw new Error('machines that run have no snapshots of their memory: leave out snapshotmemory')
  for (const volumeId of volumeIds) await takeSnapshot(machines, storage, { snapshotId: partOf(id, volumeId), volumeId, machineId })
}

async function revertMachine(storage: DiskStorage, { id, volumeIds }: MachineSnapshotSpec): Promise<void> {
  for (const volumeId of volumeIds) await storage.revert(volumeId, partOf(id, volumeId))
}
