import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import type { Accelerator } from './accelerator.ts'
import type { DiskStorage } from './disk-storage.ts'
import { qemuArguments } from './qemu-arguments.ts'
import { type RunningMachine, type SpawnProgram, startQemu } from './running-machine.ts'
import type { StorageFolder } from './storage-folder.ts'

/** What the guest networks have for a machine. */
export interface MachineSurroundings {
  /** Makes the networks of the machine ready, and returns the tap of each of its NICs by the NIC's id. */
  tapsOf(machine: MachineSpec): Promise<ReadonlyMap<string, string>>
  /** The ISO with the machine's user data, if its network gives it that way. */
  configDriveOf(machineId: string): Promise<string | undefined>
}

export interface LaunchDependencies {
  readonly folder: StorageFolder
  readonly storage: DiskStorage
  readonly spawn: SpawnProgram
  readonly accelerator: Accelerator
  readonly surroundings: MachineSurroundings
}

/** Debian's package ovmf. */
const UEFI_CODE = '/usr/share/OVMF/OVMF_CODE_4M.fd'
const UEFI_VARIABLES = '/usr/share/OVMF/OVMF_VARS_4M.fd'

/** Starts a machine with its disks, which are created where they have no content yet. @throws {Error} if it does not run */
export async function launch(dependencies: LaunchDependencies, machine: MachineSpec): Promise<RunningMachine> {
  const { folder, storage, spawn, accelerator, surroundings } = dependencies
  const { id } = machine
  await mkdir(folder.machine(id), { recursive: true, mode: 0o700 })
  // An earlier qemu may have left its socket.
  await rm(folder.qmpSocket(id), { force: true })
  for (const disk of machine.disks) await storage.ensureDisk(disk)
  const args = qemuArguments(machine, {
    disks: machine.disks.map((disk) => ({ ...disk, file: folder.volume(disk.volumeId) })),
    accelerator,
    consoleLog: folder.machineFile(id, 'console.log'),
    qmpSocket: folder.qmpSocket(id),
    taps: await surroundings.tapsOf(machine),
    configDrive: await surroundings.configDriveOf(id),
    uefi: machine.firmware === 'uefi' ? await uefiOf(folder, id) : undefined,
  })
  return startQemu(spawn, { args, qmpSocket: folder.qmpSocket(id), log: folder.machineFile(id, 'qemu.log') })
}

/** Each machine has its own copy of the firmware's variables, which its boot entries are in. */
async function uefiOf(folder: StorageFolder, id: string): Promise<{ readonly code: string; readonly variables: string }> {
  if (!existsSync(UEFI_CODE)) throw new Error(`${UEFI_CODE} is missing, which machines with UEFI need: apt-get install ovmf`)
  const variables = folder.machineFile(id, 'uefi-variables.fd')
  if (!existsSync(variables)) await copyFile(UEFI_VARIABLES, variables)
  return { code: UEFI_CODE, variables }
}
