import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import type { DiskSpec } from '../hypervisor/storage-spec.ts'
import { plugDisk, unplugDisk } from './hot-plug.ts'
import { type LaunchDependencies, launch } from './launch.ts'
import { nodeName } from './qemu-arguments.ts'
import type { Qmp } from './qmp.ts'
import type { RunningMachine } from './running-machine.ts'

/** The machines that run, by id. */
export interface Machines {
  start(machine: MachineSpec): Promise<void>
  /** Does nothing if the machine does not run. */
  stop(id: string, forced: boolean): Promise<void>
  /** Powers down and starts again with the disks that are plugged now, as CloudStack's KVM agent does. */
  reboot(id: string): Promise<void>
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

interface Entry {
  spec: MachineSpec
  readonly running: RunningMachine
  /** It ends because somebody asked for it. */
  ending: boolean
}

/** How long a guest may take to power down, as long as a slow guest under TCG needs. */
const POWER_DOWN_LIMIT_MS = 60_000

/** @param ended called with the id of a machine that ended without being asked to */
export function createMachines(dependencies: LaunchDependencies, ended: (machineId: string) => void): Machines {
  const { folder } = dependencies
  const entries = new Map<string, Entry>()

  async function start(spec: MachineSpec): Promise<void> {
    const running = await launch(dependencies, spec)
    const entry: Entry = { spec, running, ending: false }
    entries.set(spec.id, entry)
    void running.exited.then(() => {
      entries.delete(spec.id)
      running.qmp.close()
      if (!entry.ending) ended(spec.id)
    })
  }

  async function stop(id: string, forced: boolean): Promise<void> {
    const entry = entries.get(id)
    if (entry === undefined) return
    entry.ending = true
    if (forced) await entry.running.powerOff()
    else await entry.running.powerDown(POWER_DOWN_LIMIT_MS)
  }

  async function reboot(id: string): Promise<void> {
    const entry = entries.get(id)
    if (entry === undefined) throw new Error('the machine has ended')
    await stop(id, false)
    try {
      await start(entry.spec)
    } catch (error) {
      ended(id)
      throw error
    }
  }

  return {
    start,
    stop,
    reboot,
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
