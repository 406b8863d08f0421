import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import type { DiskSpec } from '../hypervisor/storage-spec.ts'
import { plugDisk, unplugDisk } from './hot-plug.ts'
import type { LaunchDependencies } from './launch.ts'
import { createPower, type Entry } from './power.ts'
import { nodeName } from './qemu-arguments.ts'
import type { Qmp } from './qmp.ts'
import { hasOtherRoot, reshape } from './reshape.ts'

/** The machines that run, by id. */
export interface Machines {
  start(machine: MachineSpec): Promise<void>
  /** Reports a machine that has ended already once more. */
  confirm(id: string): void
  /** Does nothing if the machine does not run. */
  stop(id: string, forced: boolean): Promise<void>
  /** Powers down and starts again with the disks that are plugged now, as CloudStack's KVM agent does. */
  reboot(id: string, forced: boolean): Promise<void>
  /** Brings a machine in line with a changed shape. Does nothing if the machine does not run. */
  reshape(wanted: MachineSpec): Promise<void>
  /** Does nothing if the machine does not run. */
  plug(id: string, disk: DiskSpec): Promise<void>
  unplug(id: string, volumeId: string): Promise<void>
  /** Returns false if the machine does not run. */
  resize(id: string, volumeId: string, sizeBytes: number): Promise<boolean>
  /** The control socket of a machine that runs. */
  qmpOf(id: string): Qmp | undefined
  consoleOf(id: string): Promise<string | undefined>
  stopAll(): Promise<void>
}

/** @param ended called with the id of a machine that ended without being asked to */
export function createMachines(dependencies: LaunchDependencies, ended: (machineId: string) => void): Machines {
  const { folder } = dependencies
  const entries = new Map<string, Entry>()

  const { start, stop, startAnew } = createPower(entries, dependencies, ended)

  async function reboot(id: string, forced: boolean): Promise<void> {
    const entry = entries.get(id)
    if (entry === undefined) throw new Error('the machine has ended')
    await startAnew(entry.spec, forced)
  }

  async function reshapeTo(wanted: MachineSpec): Promise<void> {
    const entry = entries.get(wanted.id)
    if (entry === undefined) return
    if (hasOtherRoot(entry.spec, wanted)) return startAnew(wanted, false)
    const { qmp } = entry.running
    await reshape({ qmp, fileOf, tapsOf: dependencies.surroundings.tapsOf }, entry.spec, wanted)
    entry.spec = wanted
  }

  async function fileOf(disk: DiskSpec): Promise<string> {
    await dependencies.storage.ensureDisk(disk)
    return folder.volume(disk.volumeId)
  }

  return {
    start,
    confirm(id) {
      if (!entries.has(id)) ended(id)
    },
    stop,
    reboot,
    reshape: reshapeTo,
    ...diskChanges(entries, (volumeId) => folder.volume(volumeId)),
    qmpOf: (id) => entries.get(id)?.running.qmp,
    async consoleOf(id) {
      const file = folder.machineFile(id, 'console.log')
      return existsSync(file) ? readFile(file, 'utf8') : undefined
    },
    async stopAll() {
      await Promise.all([...entries.keys()].map((id) => stop(id, true)))
    },
  }
}

/** Changes of a running machine's disks, which its next start after a reboot has as well. */
function diskChanges(
  entries: ReadonlyMap<string, Entry>,
  fileOf: (volumeId: string) => string,
): Pick<Machines, 'plug' | 'unplug' | 'resize'> {
  return {
    async plug(id, disk) {
      const entry = entries.get(id)
      if (entry === undefined) return
      await plugDisk(entry.running.qmp, { ...disk, file: fileOf(disk.volumeId) }, entry.spec.controllers.data)
      entry.spec = { ...entry.spec, disks: [...entry.spec.disks, disk].toSorted((a, b) => a.deviceId - b.deviceId) }
    },
    async unplug(id, volumeId) {
      const entry = entries.get(id)
      if (entry === undefined) return
      await unplugDisk(entry.running.qmp, volumeId)
      entry.spec = { ...entry.spec, disks: entry.spec.disks.filter((disk) => disk.volumeId !== volumeId) }
    },
    async resize(id, volumeId, sizeBytes) {
      const entry = entries.get(id)
      await entry?.running.qmp.execute('block_resize', { 'node-name': nodeName(volumeId), size: sizeBytes })
      return entry !== undefined
    },
  }
}
