import path from 'node:path'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import { openInside } from '../namespace/open-inside.ts'
import { chooseAccelerator } from './accelerator.ts'
import { createDiskStorage } from './disk-storage.ts'
import type { MachineSurroundings } from './launch.ts'
import { createMachines } from './machines.ts'
import { createQemuHypervisor } from './qemu-hypervisor.ts'
import { MACHINE_TOOLS, requireTools } from './required-tools.ts'
import { runProgram } from './run-program.ts'
import { storageFolder } from './storage-folder.ts'
import { lockStorage } from './storage-lock.ts'

export interface RealMachines {
  readonly hypervisor: Hypervisor
  /** What machines run on, for the greeting. */
  readonly summary: string
  /** Powers all machines off and ends the namespace. */
  close(): Promise<void>
}

interface Options {
  readonly storage: string
  /** The built program that is the first process of the namespace. */
  readonly insideProgram: string
  readonly report: (error: unknown) => void
}

/** @throws {Error} with the remedy, where something is missing that real machines need */
export async function openMachines({ storage, insideProgram, report }: Options): Promise<RealMachines> {
  requireTools(MACHINE_TOOLS)
  const folder = storageFolder(storage)
  await folder.prepare()
  const unlock = lockStorage(folder.lock)
  const { accelerator, because } = await chooseAccelerator()
  const inside = await openInside(insideProgram)
  const disks = createDiskStorage(folder, runProgram)
  const listeners: ((machineId: string) => void)[] = []
  const machines = createMachines({ folder, storage: disks, spawn: inside.spawn, accelerator, surroundings: NO_NETWORKS }, (id) => {
    for (const listener of listeners) listener(id)
  })
  const hypervisor = createQemuHypervisor({
    folder,
    storage: disks,
    machines,
    run: runProgram,
    settle: () => undefined,
    onMachineEnded: (listener) => void listeners.push(listener),
    report,
  })
  return {
    hypervisor,
    summary: `qemu, ${accelerator.toUpperCase()} (${because}), storage in ${path.resolve(storage)}`,
    async close() {
      await machines.stopAll()
      await inside.close()
      unlock()
    },
  }
}

/** NICs without a cable. */
const NO_NETWORKS: MachineSurroundings = { tapsOf: async () => new Map(), configDriveOf: async () => undefined }
