import { ApiError } from '../api-error.ts'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import type { DiskStorage } from './disk-storage.ts'
import type { Failing } from './failing.ts'
import type { Machines } from './machines.ts'

type MachineCalls = Pick<
  Hypervisor,
  'startMachine' | 'confirmRunning' | 'stopMachine' | 'rebootMachine' | 'reshapeMachine' | 'attachDisk' | 'detachDisk' | 'resizeDisk'
>

/** The part of the port that is about machines and the disks in them. */
export function machineCalls(machines: Machines, storage: DiskStorage, failing: Failing): MachineCalls {
  return {
    startMachine: (machine) => failing((why) => startFailure(machine, why), machines.start(machine)),
    confirmRunning: (id) => {
      machines.confirm(id)
      return undefined
    },
    stopMachine: (id, forced) => failing((why) => new ApiError('runtime', `Failed to stop VM ${id}: ${why}`), machines.stop(id, forced)),
    rebootMachine: (id, forced) =>
      failing((why) => new ApiError('runtime', `Failed to reboot vm instance: ${why}`), machines.reboot(id, forced)),
    reshapeMachine: (machine) =>
      failing((why) => new ApiError('runtime', `Failed to change VM ${machine.id}: ${why}`), machines.reshape(machine)),
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
        resize(machines, storage, { volumeId, sizeBytes, machineId }),
      ),
  }
}

/** CloudStack tries other hosts, and then has no capacity. It keeps the reason in its log, where nobody without a server could read it. */
function startFailure({ id, name }: MachineSpec, why: string): ApiError {
  return new ApiError(
    'insufficient-capacity',
    `Unable to create a deployment for VM instance {"instanceName":"${name}","uuid":"${id}"}: ${why}`,
  )
}

interface Resize {
  readonly volumeId: string
  readonly sizeBytes: number
  readonly machineId: string | undefined
}

async function resize(machines: Machines, storage: DiskStorage, { volumeId, sizeBytes, machineId }: Resize): Promise<void> {
  if (machineId !== undefined && (await machines.resize(machineId, volumeId, sizeBytes))) return
  await storage.resize(volumeId, sizeBytes)
}
