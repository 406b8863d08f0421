import { type Deadline, refuseIfCancelled } from './deadline.ts'

type Caller = Pick<Deadline, 'command' | 'signal'>

/** Limits the number of calls in flight; further calls wait in order of arrival. */
export interface ConcurrencyLimit {
  /** Runs the work as soon as a slot is free. @throws {CloudStackError} `cancelled` if the caller cancels before that */
  runWithin<T>(work: () => Promise<T>, caller: Caller): Promise<T>
}

export function createConcurrencyLimit(capacity: number): ConcurrencyLimit {
  const waiting: (() => void)[] = []
  let free = capacity

  /** Passes the slot directly to the call that has waited longest. */
  function release(): void {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }

  async function runWithin<T>(work: () => Promise<T>, caller: Caller): Promise<T> {
    if (free > 0) free -= 1
    else if (!(await slotGranted(waiting, caller.signal))) refuseIfCancelled(caller)
    try {
      return await work()
    } finally {
      release()
    }
  }
  return { runWithin }
}

/** Resolves to true when the slot is granted, to false when the caller cancels. */
function slotGranted(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const next = (): void => {
      signal?.removeEventListener('abort', cancel)
      resolve(true)
    }
    const cancel = (): void => {
      waiting.splice(waiting.indexOf(next), 1)
      resolve(false)
    }
    signal?.addEventListener('abort', cancel, { once: true })
    waiting.push(next)
  })
}
