import type { createRegistryCaller, RegistryAnswer } from './registry-process.ts'
import { createSettingsLedger, isWhole, sealed } from './settings-ledger.ts'

export interface LoadWithRestarts {
  readonly writes: number
  readonly clients: number
  /** Disturbances, spread evenly over the writes. */
  readonly restarts: readonly (() => Promise<void>)[]
  readonly caller: ReturnType<typeof createRegistryCaller>
  /** Address of the registry, which a restart may change. */
  readonly url: () => URL
}

export interface RestartResult {
  /** Acknowledged writes that are gone, and texts that are not whole. */
  readonly lost: readonly string[]
  readonly acknowledged: number
  /** Requests answered with 503, and those that none answered. */
  readonly unavailable: number
  readonly unanswered: number
  /** Every other status; none is expected. */
  readonly otherStatuses: readonly number[]
  readonly withoutRetryAfter: number
  readonly seconds: number
}

const IDS_PER_CLIENT = 4
/** A client that repeats its writes does not do so at once. */
const PAUSE_AFTER_FAILURE_MS = 20

/** Writes all the time while the database or the registry restarts, then compares what is stored with what was acknowledged. */
export async function loadWithRestarts({ writes, clients, restarts, caller, url }: LoadWithRestarts): Promise<RestartResult> {
  const ledger = createSettingsLedger()
  const counts = { acknowledged: 0, unavailable: 0, unanswered: 0, withoutRetryAfter: 0 }
  const otherStatuses: number[] = []
  const started = performance.now()
  let done = 0
  let restarted: Promise<void> = Promise.resolve()

  function note({ status, retryAfter }: RegistryAnswer): boolean {
    if (status === 200) counts.acknowledged += 1
    else if (status !== 503) otherStatuses.push(status)
    else {
      counts.unavailable += 1
      if (retryAfter === undefined) counts.withoutRetryAfter += 1
    }
    return status === 200
  }

  async function write(id: string, settings: string): Promise<boolean> {
    try {
      const acknowledged = note(await caller.call(url(), 'PUT', id, settings))
      if (!acknowledged) await pause()
      return acknowledged
    } catch {
      counts.unanswered += 1
      await pause()
      return false
    }
  }

  /** As a CPI does: whatever became of the earlier attempts, repeating them has the same effect. */
  async function writeUntilAcknowledged(id: string, settings: string): Promise<true> {
    while (!(await write(id, settings)));
    return true
  }

  async function live(client: number): Promise<void> {
    for (let number = 0; number < writes / clients; number++) {
      const id = `vm-${client}-${number % IDS_PER_CLIENT}`
      const wanted = sealed(client, number)
      await ledger.record(id, wanted, () => writeUntilAcknowledged(id, wanted))
      done += 1
      const next = restarts[Math.floor((done * (restarts.length + 1)) / writes) - 1]
      if (next !== undefined && done % Math.floor(writes / (restarts.length + 1)) === 0) restarted = restarted.then(next)
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, client) => live(client)))
  await restarted
  const lost: string[] = []
  for (const id of ledger.ids()) {
    const found = settingsOf(await answered(() => caller.call(url(), 'GET', id)))
    if (!ledger.allows(id, found) || (found !== undefined && !isWhole(found))) lost.push(id)
  }
  return { lost, ...counts, otherStatuses, seconds: (performance.now() - started) / 1000 }
}

/** Repeats a read until the last restart is over. */
async function answered(ask: () => Promise<RegistryAnswer>): Promise<RegistryAnswer> {
  for (let left = 500; ; left--) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined && answer.status !== 503) return answer
    if (left === 0) throw new Error(`the registry does not come back: ${answer?.status ?? 'no answer'}`)
    await pause()
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS))

function settingsOf({ status, body }: RegistryAnswer): string | undefined {
  return status === 404 ? undefined : (JSON.parse(body) as { settings: string }).settings
}
