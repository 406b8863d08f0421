import path from 'node:path'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import { chooseAccelerator } from './accelerator.ts'
import { createDiskStorage } from './disk-storage.ts'
import type { MachineSurroundings } from './launch.ts'
import { createMachines } from './machines.ts'
import { createQemuHypervisor } from './qemu-hypervisor.ts'
import { MACHINE_TOOLS, requireTools } from './required-tools.ts'
import { runProgram } from './run-program.ts'
import type { SpawnProgram } from './running-machine.ts'
import { storageFolder } from './storage-folder.ts'
import { lockStorage } from './storage-lock.ts'
import { requireTunDevice } from './tun-device.ts'

export interface RealMachines {
  readonly hypervisor: Hypervisor
  /** What machines run on, for the greeting. */
  readonly summary: string
  /** Powers all machines off and ends the namespace. */
  close(): Promise<void>
}

/** Where machines run, and what they are connected to. */
export interface RealSurroundings extends MachineSurroundings {
  readonly spawn: SpawnProgram
  readonly settle: Hypervisor['settle']
  close(): Promise<void>
}

interface Options {
  readonly storage: string
  /** Opens the networks, with a folder for their files. */
  readonly openSurroundings: (folder: string) => Promise<RealSurroundings>
  readonly report: (error: unknown) => void
}

/** @throws {Error} with the remedy, where something is missing that real machines need */
export async function openMachines({ storage, openSurroundings, report }: Options): Promise<RealMachines> {
  requireTools(MACHINE_TOOLS)
  requireTunDevice()
  const folder = storageFolder(storage)
  // Preparing removes what an earlier emulator left: another that still runs must keep it.
  const unlock = await lockStorage(folder.root)
  await folder.prepare()
  const { accelerator, because } = await chooseAccelerator()
  const surroundings = await openSurroundings(folder.networks)
  const disks = createDiskStorage(folder, runProgram)
  const listeners: ((machineId: string) => void)[] = []
  const machines = createMachines({ folder, storage: disks, spawn: surroundings.spawn, accelerator, surroundings }, (id) => {
    for (const listener of listeners) listener(id)
  })
  const hypervisor = createQemuHypervisor({
    folder,
    storage: disks,
    machines,
    run: runProgram,
    settle: surroundings.settle,
    onMachineEnded: (listener) => void listeners.push(listener),
    report,
  })
  return {
    hypervisor,
    summary: `qemu, ${accelerator.toUpperCase()} (${because}), storage in ${path.resolve(storage)}`,
    async close() {
      await machines.stopAll()
      await surroundings.close()
      await unlock()
    },
  }
}
