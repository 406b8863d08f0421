import { CloudStackError } from 'cloudstack-client'
import type { Clock } from 'cloudstack-client/api'
import { LATE_LIST_MS } from './values/durations.ts'

/** A step that could not be undone. */
export interface Leftover {
  /** The step in words, for example `destroy VM vm-…`. */
  readonly what: string
  readonly error: unknown
}

/** @returns false if there was nothing to undo; anything else means that it is undone */
type UndoStep = () => Promise<boolean | undefined>

export interface Noted {
  /**
   * Asks CloudStack for what the step undoes. If the answer is lost, the thing may appear later: unwinding then looks for it until it is
   * found, or until the patience for uncertain outcomes is over. What was made, and is not found, is looked for as long as lists may lag.
   */
  during<T>(ask: () => Promise<T>): Promise<T>
}

export interface Undo {
  /** Notes how to undo a step, before it is taken: CloudStack may have carried it out even if it answers with an error. */
  note(what: string, undo: UndoStep | (() => Promise<void>)): Noted
  /** Undoes everything noted, last first. Never throws; returns the steps that could not be undone after several attempts. */
  unwind(): Promise<readonly Leftover[]>
}

export interface Patience {
  /** Returns the remaining time for unwinding; steps are not repeated once it is over. */
  readonly leftMs?: () => number
  /** How long something is looked for whose making was not answered. */
  readonly uncertainMs?: number
}

interface Step {
  readonly what: string
  readonly undo: UndoStep
  lost?: { readonly error: CloudStackError; readonly atMs: number }
  /** CloudStack said so. */
  isMade?: boolean
}

const ATTEMPTS = 3
const PAUSE_MS = 2000

/** @param clock for the pauses between two attempts */
export function createUndo(clock: Clock, { leftMs = () => Number.POSITIVE_INFINITY, uncertainMs = 0 }: Patience = {}): Undo {
  const steps: Step[] = []
  return {
    note(what, undo) {
      const step: Step = { what, undo: async () => (await undo()) ?? true }
      steps.push(step)
      return { during: async (ask) => noticingLoss(step, ask, clock) }
    },
    async unwind() {
      const left: Leftover[] = []
      const missing: Step[] = []
      const lateUntilMs = clock.monotonicMs() + Math.min(LATE_LIST_MS, uncertainMs)
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        const outcome = await undone(step, { clock, leftMs, lateUntilMs })
        if (outcome === 'nothing' && step.lost !== undefined) missing.push(step)
        else if (typeof outcome === 'object') left.push({ what: step.what, error: outcome.error })
      }
      return [...left, ...(await awaitMissing(missing, { clock, leftMs, uncertainMs }))]
    },
  }
}

async function noticingLoss<T>(step: Step, ask: () => Promise<T>, clock: Clock): Promise<T> {
  try {
    const answer = await ask()
    step.isMade = true
    return answer
  } catch (error) {
    if (error instanceof CloudStackError && error.isUncertain) step.lost = { error, atMs: clock.monotonicMs() }
    throw error
  }
}

type Outcome = 'undone' | 'nothing' | { readonly error: unknown }

/** Steps before it may only be undone after it. An interrupted process has no time for lists that lag behind. */
async function undone(
  step: Step,
  { clock, leftMs, lateUntilMs }: { readonly clock: Clock; readonly leftMs: () => number; readonly lateUntilMs: number },
): Promise<Outcome> {
  for (;;) {
    const outcome = await tryWithRetries(step, clock, leftMs)
    const isLate = outcome === 'nothing' && step.isMade === true && clock.monotonicMs() < lateUntilMs && leftMs() > LATE_LIST_MS
    if (!isLate) return outcome
    await clock.sleepMs(PAUSE_MS)
  }
}

async function tryWithRetries({ undo }: Step, clock: Clock, leftMs: () => number): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await undo()) === false ? 'nothing' : 'undone'
    } catch (error) {
      if (attempt === ATTEMPTS || leftMs() < PAUSE_MS) return { error }
      await clock.sleepMs(PAUSE_MS)
    }
  }
}

/** Looks again for what may still be made, after everything that is certain was undone: an interrupted process has little time. */
async function awaitMissing(
  missing: readonly Step[],
  { clock, leftMs, uncertainMs }: Required<Patience> & { readonly clock: Clock },
): Promise<readonly Leftover[]> {
  const left: Leftover[] = []
  const isOver = ({ lost }: Step) => leftMs() < 2 * PAUSE_MS || clock.monotonicMs() - (lost?.atMs ?? 0) >= uncertainMs
  let waiting = missing
  while (waiting.length > 0) {
    left.push(...waiting.filter(isOver).map((step) => ({ what: step.what, error: mayStillBeMade(step, clock) })))
    waiting = waiting.filter((step) => !isOver(step))
    if (waiting.length === 0) return left
    await clock.sleepMs(PAUSE_MS)
    const outcomes = await Promise.all(waiting.map(async (step) => ({ step, outcome: await tryWithRetries(step, clock, leftMs) })))
    for (const { step, outcome } of outcomes) if (typeof outcome === 'object') left.push({ what: step.what, error: outcome.error })
    waiting = outcomes.filter(({ outcome }) => outcome === 'nothing').map(({ step }) => step)
  }
  return left
}

function mayStillBeMade({ lost }: Step, clock: Clock): Error {
  const { command, jobId, entityId } = lost?.error ?? {}
  const ids = [jobId === undefined ? [] : [`job ${jobId}`], entityId === undefined ? [] : [`id ${entityId}`]].flat().join(', ')
  const seconds = Math.round((clock.monotonicMs() - (lost?.atMs ?? clock.monotonicMs())) / 1000)
  return new Error(
    `${command}${ids === '' ? '' : ` (${ids})`} was not answered, and its result did not appear within ${seconds} s; it may still be made, so look for it by this name`,
    { cause: lost?.error },
  )
}
