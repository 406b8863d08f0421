import type { Transport } from 'cloudstack-client/api'
import { COMMAND_HANDLERS } from './commands.ts'
import { createManualClock, type EmulatedClock } from './core/clock.ts'
import { type Cloud, createCloud } from './core/cloud.ts'
import type { Settings } from './core/settings.ts'
import { saveAll } from './database/restorable.ts'
import type { RowChange } from './database/table.ts'
import type { Hypervisor } from './hypervisor/hypervisor.ts'
import { reportStopped } from './machines/machine-run.ts'
import { DEFAULT_SEED } from './seed/default-seed.ts'
import { type Seed, type SeedInput, seedSchema } from './seed/schema.ts'
import { seedCloud } from './seed/seed.ts'
import type { Wire } from './wire/exchange.ts'
import { createFaults, type Faults } from './wire/faults.ts'
import { createJournal, type Journal } from './wire/journal.ts'
import { createSessions } from './wire/sessions.ts'
import { createTransport } from './wire/transport.ts'

/** Without zod's code generator, which takes longer than to check one seed. */
const INTERPRETED = { jitless: true }

export interface EmulatorOptions {
  /** By default a manual clock, which moves only when somebody waits on it or advances it. */
  readonly clock?: EmulatedClock
  readonly seed?: SeedInput
  /** Settings that override the seed's. */
  readonly settings?: Partial<Settings>
  /** What machines and volumes are outside of the database; pretended by default. */
  readonly hypervisor?: Hypervisor
  /** Called with every changed row, for a state file. */
  readonly changed?: RowChange
  /** Called at a reset, before the cloud is seeded again. */
  readonly cleared?: () => void
  /** Called with failures of the emulator itself. */
  readonly report?: (error: unknown) => void
}

export interface Credentials {
  readonly apiKey: string
  readonly secretKey: string
}

export interface Emulator {
  /** The client's transport, answered in the same process. */
  readonly transport: Transport
  readonly clock: EmulatedClock
  readonly faults: Faults
  readonly journal: Journal
  /** Keys by account name. */
  readonly accounts: Readonly<Record<string, Credentials>>
  readonly cloud: Cloud
  readonly wire: Wire
  /** Advances emulated time and runs everything that is due by then. */
  advanceMs(durationMs: number): void
  /** Restores the seed with the same ids and keys, and empties journal and faults. */
  reset(): void
  /**
   * Saves the cloud with its time, its journal and the faults that are still to come.
   * @returns a function that brings all of it back, as often as it is called: far cheaper than to play the same calls again
   * @throws {Error} while a job is running, and where machines are real or a state file is written
   */
  save(): () => void
}

/** Creates an emulated CloudStack in this process. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const clock = options.clock ?? createManualClock()
  const seed = seedSchema.parse(options.seed ?? DEFAULT_SEED, INTERPRETED)
  const faults = createFaults()
  const journal = createJournal()
  const makeCloud = () => seededCloud(clock, seed, options)
  const wire = {
    cloud: makeCloud(),
    handlers: COMMAND_HANDLERS,
    sessions: createSessions(),
    faults,
    journal,
    report: options.report ?? (() => undefined),
  }
  options.hypervisor?.onMachineEnded((id) => reportStopped(wire.cloud, id))
  return {
    transport: createTransport(wire, clock),
    clock,
    faults,
    journal,
    wire,
    get cloud() {
      return wire.cloud
    },
    get accounts() {
      return keysOf(wire.cloud)
    },
    advanceMs(durationMs) {
      clock.advanceMs(durationMs)
      wire.cloud.scheduler.runDue()
    },
    reset() {
      const { uploadBase } = wire.cloud
      options.cleared?.()
      options.hypervisor?.reset()
      wire.cloud = makeCloud()
      wire.cloud.uploadBase = uploadBase
      journal.clear()
      faults.clear()
    },
    save() {
      refuseToSave(wire.cloud, options)
      return saveWire(wire)
    },
  }
}

function refuseToSave({ hypervisor, jobs }: Cloud, { changed }: EmulatorOptions): void {
  if (hypervisor.isReal) throw new Error('real machines cannot be saved')
  if (changed !== undefined) throw new Error('an emulator with a state file cannot be saved: the file would not follow')
  // The steps of a job know how far it is, whatever the tables say.
  const running = [...jobs.all()].find(({ status }) => status === 0)
  if (running !== undefined) throw new Error(`${running.command} is still running: advance the time until its job has ended, then save`)
}

function saveWire(wire: Wire): () => void {
  const { cloud, faults, journal } = wire
  const nowMs = cloud.clock.nowMs()
  const restore = saveAll([cloud, faults, journal])
  return () => {
    cloud.uploadBase = wire.cloud.uploadBase
    wire.cloud = cloud
    cloud.clock.advanceMs(nowMs - cloud.clock.nowMs())
    restore()
  }
}

function seededCloud(clock: EmulatedClock, seed: Seed, options: EmulatorOptions): Cloud {
  const settings = { ...(seed.settings as Partial<Settings>), ...options.settings }
  const cloud = createCloud({
    clock,
    settings,
    ...(seed.version === undefined ? {} : { version: seed.version }),
    ...(options.changed === undefined ? {} : { changed: options.changed }),
    ...(options.hypervisor === undefined ? {} : { hypervisor: options.hypervisor }),
  })
  seedCloud(cloud, seed)
  return cloud
}

function keysOf(cloud: Cloud): Record<string, Credentials> {
  const keys: Record<string, Credentials> = {}
  for (const { username, apiKey, secretKey } of cloud.users.all()) {
    if (apiKey !== undefined && secretKey !== undefined) keys[username] = { apiKey, secretKey }
  }
  return keys
}
