import { randomUUID } from 'node:crypto'
import { type Restorable, restorableMap, saveAll } from '../database/restorable.ts'
import type { RowChange } from '../database/table.ts'
import { createTables, type TableName, type Tables } from '../database/tables.ts'
import { followTables } from '../hypervisor/follow-tables.ts'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import { PRETENDED } from '../hypervisor/pretended.ts'
import type { EmulatedClock } from './clock.ts'
import { createJobQueues, type JobQueues } from './job-queues.ts'
import { createRowNumbers } from './row-numbers.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { createThrottle, type Throttle } from './throttle.ts'
import { createUsage, type Usage } from './usage.ts'
import { VERSION } from './version.ts'

/** The state of the emulated cloud, and its time. All rules are functions that take it as their first argument. */
export interface Cloud extends Tables, Restorable {
  readonly clock: EmulatedClock
  readonly scheduler: Scheduler
  readonly settings: Settings
  /** The server's version: `4.22.0.0-SNAPSHOT`. */
  readonly version: string
  readonly usage: Usage
  readonly throttle: Throttle
  /** The base URL of secondary storage: `https://127.0.0.1:8080`. */
  uploadBase: string
  nowMs(): number
  newId(): string
  /** The database's next number for a table. */
  nextNumber(table: TableName): number
  /** When the last job in each queue ends, by queue. */
  readonly busyUntilMs: Map<string, number>
  /** Where the search for a free address continues in each network, so that its cost does not grow with the network. */
  readonly addressCursors: Map<string, number>
  readonly jobQueues: JobQueues
  /** What machines and volumes are outside of the database. */
  readonly hypervisor: Hypervisor
}

export interface CloudOptions {
  readonly clock: EmulatedClock
  readonly settings?: Partial<Settings>
  readonly version?: string
  readonly changed?: RowChange
  /** Pretended machines by default. */
  readonly hypervisor?: Hypervisor
}

export function createCloud(options: CloudOptions): Cloud {
  const { clock, settings = {}, version = VERSION, changed = () => undefined, hypervisor = PRETENDED } = options
  const tables = createTables(changed)
  const scheduler = createScheduler(clock)
  if (hypervisor.isReal) followTables(tables, hypervisor)
  const numbers = createRowNumbers(tables)
  const usage = createUsage(tables)
  const throttle = createThrottle()
  const busyUntilMs = new Map<string, number>()
  const addressCursors = new Map<string, number>()
  const maps = [busyUntilMs, addressCursors].map((map) => restorableMap(map))
  return {
    ...tables,
    clock,
    scheduler,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    version,
    usage,
    throttle,
    uploadBase: 'https://secondary-storage.invalid',
    nowMs: scheduler.nowMs,
    newId: randomUUID,
    nextNumber: numbers.next,
    busyUntilMs,
    addressCursors,
    jobQueues: createJobQueues((run) => {
      scheduler.at(scheduler.nowMs(), run)
      scheduler.runDue()
    }),
    hypervisor,
    save: () => saveAll([...Object.values(tables), scheduler, usage, throttle, numbers, ...maps]),
  }
}
