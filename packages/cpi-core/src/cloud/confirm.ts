import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { LATE_LIST_MS, msFromSeconds } from '../values/durations.ts'

const PAUSE_MS = 2000

type Tools = Pick<Dependencies, 'clock' | 'config' | 'signal'>

export interface Change<Answer, T> {
  /** In words, for messages: `disk "a" was resized`. */
  readonly what: string
  readonly ask: () => Promise<Answer>
  /**
   * Returns the thing if the answer itself shows it changed, which spares the look: a job reads the thing after its work (recorded).
   * By default no answer does.
   */
  readonly shown?: (answer: Answer) => T | undefined
  /** Returns the thing once the change is made, else undefined. */
  readonly look: () => Promise<T | undefined>
}

/**
 * Asks for a change and lets the thing itself decide whether it was made: CloudStack reports success for changes that it did not make, and
 * failure for some that it made. If the answer was lost, it is looked at until the patience for uncertain outcomes is over; after a success,
 * for as long as lists may lag behind.
 * @throws the failure if the change was not made; {CpiError} CloudError if CloudStack reported success
 */
export async function confirm<Answer, T>(deps: Tools, { what, ask, shown = () => undefined, look }: Change<Answer, T>): Promise<T> {
  const { answer, error } = await outcomeOf(ask)
  const changed = answer === undefined ? undefined : shown(answer)
  if (changed !== undefined) return changed
  if (error instanceof CloudStackError && error.kind === 'cancelled') throw error
  const untilMs = deps.clock.monotonicMs() + patienceMs(error, msFromSeconds(deps.config.cloudstack.timeout.uncertain))
  for (;;) {
    const found = await lookAfter(error, look)
    if (found !== undefined) return found
    if (deps.clock.monotonicMs() >= untilMs) throw error ?? cloudError('not-carried-out', `CloudStack says that ${what}, but it was not`)
    await deps.clock.sleepMs(PAUSE_MS, deps.signal)
  }
}

async function outcomeOf<Answer>(ask: () => Promise<Answer>): Promise<{ readonly answer?: Answer; readonly error?: unknown }> {
  try {
    return { answer: await ask() }
  } catch (error) {
    return { error }
  }
}

function patienceMs(error: unknown, uncertainMs: number): number {
  if (error === undefined) return Math.min(LATE_LIST_MS, uncertainMs)
  // Also after a time limit: what was asked may still be carried out.
  return error instanceof CloudStackError && error.isUncertain ? uncertainMs : 0
}

/** A look that fails, too, must not hide the failure that it was to explain. */
async function lookAfter<T>(error: unknown, look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look()
  } catch (failedLook) {
    throw error ?? failedLook
  }
}
