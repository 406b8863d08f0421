import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import type { DiskStorage } from './disk-storage.ts'
import { createFailing } from './failing.ts'
import { receiveImage } from './incoming-image.ts'
import { machineCalls } from './machine-calls.ts'
import type { Machines } from './machines.ts'
import type { RunProgram } from './run-program.ts'
import { storageCalls } from './storage-calls.ts'
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
    isReal: true,
    ...machineCalls(machines, storage, failing),
    ...storageCalls(machines, storage, failing),
    receive: () => receiveImage(folder, run),
    extractedFile: (fileName) => (isPlainName(fileName) && existsSync(folder.extract(fileName)) ? folder.extract(fileName) : undefined),
    powerOff: (id) => inBackground(machines.stop(id, true)),
    discard(content) {
      if (content.kind === 'machine') inBackground(removeMachine(dependencies, content.id))
      else if (content.kind === 'machine-snapshot') inBackground(storage.discardSnapshotsOf(content.id))
      else inBackground(storage.discard({ kind: content.kind, id: content.id }))
    },
    settle,
    onMachineEnded,
    consoleOf: machines.consoleOf,
    reset: () => inBackground(Promise.all([machines.stopAll(), folder.clear()])),
  }
}

/** A name that comes from a URL must not lead to another folder. */
function isPlainName(fileName: string): boolean {
  return /^[\w-]+\.\w+$/.test(fileName)
}

async function removeMachine({ folder, machines }: QemuDependencies, id: string): Promise<void> {
  await machines.stop(id, true)
  await rm(folder.machine(id), { recursive: true, force: true })
}
