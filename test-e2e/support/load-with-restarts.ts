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
  /** Writing ends after this time, whatever is left; by default it has no end. */
  readonly timeLimitSeconds?: number
}

export interface RestartResult {
  /** Acknowledged writes that are gone, and texts that are not whole. */
  readonly lost: readonly string[]
  readonly acknowledged: number
  /** Disturbances that took place. */
  readonly restarted: number
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
export async function loadWithRestarts(options: LoadWithRestarts): Promise<RestartResult> {
  const { writes, clients, restarts, caller, url, timeLimitSeconds = Number.POSITIVE_INFINITY } = options
  const ledger = createSettingsLedger()
  const counts = { acknowledged: 0, unavailable: 0, unanswered: 0, withoutRetryAfter: 0 }
  const otherStatuses: number[] = []
  const started = performance.now()
  const secondsSoFar = () => (performance.now() - started) / 1000
  const disturb = disturbances(restarts, writes)
  const goesOn = () => secondsSoFar() < timeLimitSeconds && !disturb.hasFailed()

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
  async function writeUntilAcknowledged(id: string, settings: string): Promise<boolean> {
    while (goesOn()) if (await write(id, settings)) return true
    return false
  }

  async function live(client: number): Promise<void> {
    for (let number = client; number < writes && goesOn(); number += clients) {
      const id = `vm-${client}-${Math.floor(number / clients) % IDS_PER_CLIENT}`
      const wanted = sealed(client, number)
      await ledger.record(id, wanted, () => writeUntilAcknowledged(id, wanted))
      disturb.afterWrite()
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, client) => live(client)))
  const restarted = await disturb.ended()
  const lost: string[] = []
  for (const id of ledger.ids()) {
    const found = settingsOf(await answered(() => caller.call(url(), 'GET', id)))
    if (!ledger.allows(id, found) || (found !== undefined && !isWhole(found))) lost.push(id)
  }
  return { lost, ...counts, otherStatuses, restarted, seconds: secondsSoFar() }
}

/** Starts one disturbance after the other, spread evenly over the writes. */
function disturbances(restarts: readonly (() => Promise<void>)[], writes: number) {
  let written = 0
  let begun = 0
  let last: Promise<void> = Promise.resolve()
  let failed = false
  return {
    hasFailed: () => failed,
    afterWrite(): void {
      written += 1
      const next = restarts[begun]
      if (next === undefined || written * (restarts.length + 1) < writes * (begun + 1)) return
      begun += 1
      last = last.then(next)
      last.catch(() => {
        failed = true
      })
    },
    /** @returns how many there were @throws the error of the first that failed */
    async ended(): Promise<number> {
      await last
      return begun
    },
  }
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
