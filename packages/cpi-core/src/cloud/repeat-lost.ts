import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../dependencies.ts'

const TRIES = 4
const PAUSE_MS = 2000

/** An undo has no signal: it runs because one was given. */
type Tools = Pick<Dependencies, 'clock'> & { readonly signal?: AbortSignal }

/** Asks again when the answer was lost: for requests that have the same effect however often they are carried out, and whenever. */
export async function repeatWhenLost<T>(deps: Tools, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === TRIES || !isWorthRepeating(error)) throw error
      await deps.clock.sleepMs(PAUSE_MS, deps.signal)
    }
  }
}

/** The answer was lost, and there is time to ask again. */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof CloudStackError && error.isUncertain && error.kind !== 'cancelled' && error.kind !== 'timed-out'
}
