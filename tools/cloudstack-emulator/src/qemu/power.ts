import type { MachineSpec } from '../hypervisor/machine-spec.ts'
import { type LaunchDependencies, launch } from './launch.ts'
import type { RunningMachine } from './running-machine.ts'

/** A machine that runs. */
export interface Entry {
  spec: MachineSpec
  readonly running: RunningMachine
  /** It ends because somebody asked for it. */
  ending: boolean
}

/** How long a guest may take to power down, as long as a slow guest under TCG needs. */
const POWER_DOWN_LIMIT_MS = 60_000

/** Starts and stops machines, and keeps the table of those that run. */
export interface Power {
  start(machine: MachineSpec): Promise<void>
  /** Does nothing if the machine does not run. */
  stop(id: string, forced: boolean): Promise<void>
  /** Stops a machine and starts it with another shape. If it does not start, it counts as ended. */
  startAnew(machine: MachineSpec, forced: boolean): Promise<void>
}

/** @param ended called with the id of a machine that ended without being asked to */
export function createPower(entries: Map<string, Entry>, dependencies: LaunchDependencies, ended: (machineId: string) => void): Power {
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

  async function startAnew(spec: MachineSpec, forced: boolean): Promise<void> {
    await stop(spec.id, forced)
    try {
      await start(spec)
    } catch (error) {
      ended(spec.id)
      throw error
    }
  }

  return { start, stop, startAnew }
}
