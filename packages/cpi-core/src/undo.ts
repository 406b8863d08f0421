import type { Clock } from 'cloudstack-client/api'

/** What is left when a step could not be undone. */
export interface Leftover {
  /** The step in words, for example `destroy vm-…`. */
  readonly what: string
  readonly error: unknown
}

export interface Undo {
  /** Notes how to undo a step, before the step is taken: CloudStack may have done it even when it answers with an error. */
  note(what: string, undo: () => Promise<void>): void
  /** Undoes everything noted, last first. Never throws; what could not be undone after some tries is returned. */
  unwind(): Promise<readonly Leftover[]>
}

const TRIES = 3
const PAUSE_MS = 2000

/**
 * @param clock waits between two tries of a step
 * @param leftMs how long unwinding may still take; a step that would need longer is tried once
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
        const error = await triedTo(step.undo, clock, leftMs)
        if (error !== undefined) left.push({ what: step.what, error })
      }
      return left
    },
  }
}

/** @returns what the last try threw, or undefined once one worked */
async function triedTo(undo: () => Promise<void>, clock: Clock, leftMs: () => number): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await undo()
      return undefined
    } catch (error) {
      if (attempt === TRIES || leftMs() < PAUSE_MS) return error
      await clock.sleepMs(PAUSE_MS)
    }
  }
}
