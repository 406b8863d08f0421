import { type Deadline, refuseIfCancelled } from './deadline.ts'

type Caller = Pick<Deadline, 'command' | 'signal'>

/** Lets so many calls through at a time; the others wait in the order in which they came. */
export interface ConcurrencyLimit {
  /** Runs the work as soon as there is room. @throws {CloudStackError} `cancelled` if the caller gives up before */
  runWithin<T>(work: () => Promise<T>, caller: Caller): Promise<T>
}

export function createConcurrencyLimit(capacity: number): ConcurrencyLimit {
  const waiting: (() => void)[] = []
  let free = capacity

  /** A place that becomes free goes to whoever waits longest, without anybody in between. */
  function leave(): void {
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
      leave()
    }
  }
  return { runWithin }
}

/** True when a place was handed over, false when the caller gave up waiting. */
function slotGranted(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const next = (): void => {
      signal?.removeEventListener('abort', giveUp)
      resolve(true)
    }
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(next), 1)
      resolve(false)
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    waiting.push(next)
  })
}
