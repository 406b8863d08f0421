import { randomUUID } from 'node:crypto'
import type { RowChange } from '../database/table.ts'
import { createTables, type TableName, type Tables } from '../database/tables.ts'
import { followTables } from '../hypervisor/follow-tables.ts'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import { PRETENDED } from '../hypervisor/pretended.ts'
import type { EmulatedClock } from './clock.ts'
import { createJobQueues, type JobQueues } from './job-queues.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { createThrottle, type Throttle } from './throttle.ts'
import { createUsage, type Usage } from './usage.ts'
import { VERSION } from './version.ts'

/** The state of the emulated cloud, and its time. All rules are functions that take it as their first argument. */
export interface Cloud extends Tables {
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
  const highest = new Map<TableName, { number: number }>()
  for (const [name, table] of Object.entries(tables)) {
    const seen = { number: 0 }
    highest.set(name as TableName, seen)
    table.onChange((_before: unknown, after: { readonly number: number } | undefined) => {
      if (after !== undefined && after.number > seen.number) seen.number = after.number
    })
  }
  return {
    ...tables,
    clock,
    scheduler,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    version,
    usage: createUsage(tables),
    throttle: createThrottle(),
    uploadBase: 'https://secondary-storage.invalid',
    nowMs: scheduler.nowMs,
    newId: randomUUID,
    nextNumber: (table) => (highest.get(table)?.number ?? 0) + 1,
    busyUntilMs: new Map(),
    jobQueues: createJobQueues((run) => {
      scheduler.at(scheduler.nowMs(), run)
      scheduler.runDue()
    }),
    hypervisor,
  }
}
