import type { Clock } from 'cloudstack-client/api'

/** A step that could not be undone. */
export interface Leftover {
  /** The step in words, for example `destroy vm-…`. */
  readonly what: string
  readonly error: unknown
}

export interface Undo {
  /** Notes how to undo a step, before it is taken: CloudStack may have carried it out even if it answers with an error. */
  note(what: string, undo: () => Promise<void>): void
  /** Undoes everything noted, last first. Never throws; returns the steps that could not be undone after several attempts. */
  unwind(): Promise<readonly Leftover[]>
}

const ATTEMPTS = 3
const PAUSE_MS = 2000

/**
 * @param clock for the pauses between two attempts
 * @param leftMs returns the remaining time for unwinding; steps are not repeated once it is over
 */
export function createUndo(clock: Clock, leftMs: () => number = () => Number.POSITIVE_INFINITY): Undo {
  const steps: { readonly what: string; readonly undo: () => Promise<void> }[] = []
  return {
    note(what, undo) {
      steps.push({ what, undo })
    },
    async unwind() {
      const left: Leftover[] = []
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        const error = await tryWithRetries(step.undo, clock, leftMs)
        if (error !== undefined) left.push({ what: step.what, error })
      }
      return left
    },
  }
}

/** @returns the error of the last attempt, or undefined after a success */
async function tryWithRetries(undo: () => Promise<void>, clock: Clock, leftMs: () => number): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await undo()
      return undefined
    } catch (error) {
      if (attempt === ATTEMPTS || leftMs() < PAUSE_MS) return error
      await clock.sleepMs(PAUSE_MS)
    }
  }
}
