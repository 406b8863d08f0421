import type { Settings } from '../core/settings.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

/** Options that are about the kind of machines. */
export interface MachineOptions {
  readonly machines: 'pretended' | 'qemu'
  readonly measuredDurations?: boolean
  readonly storage?: string
  readonly memoryLimit?: number
  readonly socks?: Address
}

const BYTES_PER_MIB = 1024 * 1024

/** The rest is for the programs besides the machines. */
const DEFAULT_MEMORY_SHARE = 0.75

/** @throws {Error} for options that belong to the other kind of machines */
export function checkMachineOptions({ machines, storage, memoryLimit, socks }: MachineOptions): void {
  if (machines === 'qemu' && storage === undefined)
    throw new Error('--machines qemu needs --storage FOLDER: where templates, disks and snapshots are kept, many gigabytes of them')
  if (machines === 'pretended' && (storage !== undefined || memoryLimit !== undefined || socks !== undefined))
    throw new Error('--storage, --memory-limit and --socks are for machines that run: add --machines qemu, or leave them out')
}

/** Machines that run follow their hypervisor's rules, and take their own time. @param memoryBytes of this machine */
export function settingsFor({ machines, memoryLimit, measuredDurations }: MachineOptions, memoryBytes: number): Partial<Settings> {
  const measured = measuredDurations === true ? { 'emulator.measured.durations': true } : {}
  if (machines === 'pretended') return measured
  return {
    'emulator.measured.durations': true,
    'emulator.hypervisor.rules': true,
    'emulator.memory.limit': memoryLimit ?? Math.floor((memoryBytes / BYTES_PER_MIB) * DEFAULT_MEMORY_SHARE),
  }
}
