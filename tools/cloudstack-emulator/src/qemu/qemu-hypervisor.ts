import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { ApiError, reasonOf } from '../api-error.ts'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import type { DiskStorage } from './disk-storage.ts'
import { receiveImage } from './incoming-image.ts'
import { copyLive } from './live-copy.ts'
import type { Machines } from './machines.ts'
import type { RunProgram } from './run-program.ts'
import type { StorageFolder } from './storage-folder.ts'

export interface QemuDependencies {
  readonly folder: StorageFolder
  readonly storage: DiskStorage
  readonly machines: Machines
  readonly run: RunProgram
  /** Brings the guest networks in line with the database; undefined if nothing has changed. */
  readonly settle: Hypervisor['settle']
  readonly onMachineEnded: Hypervisor['onMachineEnded']
  /** Called with the whole reason of a failure that CloudStack reports in general words, and with failures that nobody waits for. */
  readonly report: (error: unknown) => void
}

/** Machines that are qemu processes, and volumes, snapshots and templates that are files. */
export function createQemuHypervisor(dependencies: QemuDependencies): Hypervisor {
  const { folder, storage, machines, run, settle, onMachineEnded, report } = dependencies
  const failing = createFailing(report)
  const inBackground = (work: Promise<unknown>) => void work.catch(report)
  return {
    startMachine: (machine) => failing((why) => startFailure(machine, why), machines.start(machine)),
    stopMachine: (id, forced) => failing((why) => new ApiError('runtime', `Failed to stop VM ${id}: ${why}`), machines.stop(id, forced)),
    rebootMachine: (id) => failing((why) => new ApiError('runtime', `Failed to reboot vm instance: ${why}`), machines.reboot(id)),
    createDisk: (disk) => failing((why) => new ApiError('runtime', `Failed to create volume: ${why}`), storage.ensureDisk(disk)),
    attachDisk: (machineId, disk) =>
      failing(
        (why) => new ApiError('runtime', `Failed to attach volume ${disk.volumeId} to VM ${machineId}; ${why}`),
        storage.ensureDisk(disk).then(() => machines.plug(machineId, disk)),
      ),
    detachDisk: (machineId, volumeId) =>
      failing(
        (why) => new ApiError('runtime', `Failed to detach volume ${volumeId} from VM ${machineId}; ${why}`),
        machines.unplug(machineId, volumeId),
      ),
    resizeDisk: (volumeId, sizeBytes, machineId) =>
      failing(
        (why) => new ApiError('runtime', `Failed to resize volume ${volumeId}: ${why}`),
        resize(dependencies, { volumeId, sizeBytes, machineId }),
      ),
    takeSnapshot: (snapshotId, volumeId, machineId) =>
      failing(
        // CloudStack has one text for every failure of this job (recorded).
        () => new ApiError('runtime', `Failed to create snapshot due to an internal error creating snapshot for volume ${volumeId}`),
        snapshot(dependencies, { snapshotId, volumeId, machineId }),
      ),
    revertDisk: (volumeId, snapshotId) =>
      failing((why) => new ApiError('runtime', `Failed to revert snapshot: ${why}`), storage.revert(volumeId, snapshotId)),
    makeTemplate: (id, source) =>
      failing((why) => new ApiError('runtime', `Failed to create template: ${why}`), storage.makeTemplate(id, source)),
    receive: () => receiveImage(folder, run),
    extract: (content, fileName) =>
      failing((why) => new ApiError('runtime', `Failed to extract ${content.kind}: ${why}`), storage.extract(content, fileName)),
    extractedFile: (fileName) => (isPlainName(fileName) && existsSync(folder.extract(fileName)) ? folder.extract(fileName) : undefined),
    powerOff: (id) => inBackground(machines.stop(id, true)),
    discard(content) {
      if (content.kind === 'machine') inBackground(removeMachine(dependencies, content.id))
      else inBackground(storage.discard({ kind: content.kind, id: content.id }))
    },
    settle,
    onMachineEnded,
    consoleOf: machines.consoleOf,
    reset: () => inBackground(machines.stopAll().then(() => folder.clear())),
  }
}

/** A name that comes from a URL must not lead to another folder. */
function isPlainName(fileName: string): boolean {
  return /^[\w-]+\.\w+$/.test(fileName)
}

type Failing = (failure: (why: string) => ApiError, work: Promise<unknown>) => Promise<void>

/** Work whose failure becomes an error that CloudStack has. */
function createFailing(report: (error: unknown) => void): Failing {
  return async (failure, work) => {
    try {
      await work
    } catch (error) {
      report(error)
      throw Object.assign(failure(reasonOf(error)), { cause: error })
    }
  }
}

/** CloudStack tries other hosts, and then has no capacity. It keeps the reason in its log, where nobody without a server could read it. */
function startFailure({ id, name }: MachineSpec, why: string): ApiError {
  return new ApiError(
    'insufficient-capacity',
    `Unable to create a deployment for VM instance {"instanceName":"${name}","uuid":"${id}"}: ${why}`,
  )
}

interface Attached {
  readonly volumeId: string
  readonly machineId: string | undefined
}

async function resize({ machines, storage }: QemuDependencies, disk: Attached & { readonly sizeBytes: number }): Promise<void> {
  const { volumeId, machineId, sizeBytes } = disk
  if (machineId !== undefined && (await machines.resize(machineId, volumeId, sizeBytes))) return
  await storage.resize(volumeId, sizeBytes)
}

/** A snapshot has the content of the moment when the job began, though its copying lasts. */
async function snapshot({ machines, storage }: QemuDependencies, disk: Attached & { readonly snapshotId: string }): Promise<void> {
  const { volumeId, machineId, snapshotId } = disk
  const live = machineId === undefined ? undefined : machines.qmpOf(machineId)
  if (live === undefined) await storage.snapshot(snapshotId, volumeId)
  else await storage.snapshotBy(snapshotId, volumeId, (target) => copyLive(live, volumeId, target))
}

async function removeMachine({ folder, machines }: QemuDependencies, id: string): Promise<void> {
  await machines.stop(id, true)
  await rm(folder.machine(id), { recursive: true, force: true })
}
