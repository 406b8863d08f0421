/** Queues of jobs. While a job's work outside of the database is under way, everything else in its queue waits, in the order of its times. */
export interface JobQueues {
  /** Runs now, or when the queue is free. */
  run(queue: string, work: () => void): void
  /** Holds the queue until the work has ended; `ended` runs first, then what has waited. */
  hold(queue: string, work: Promise<void>, ended: (failure?: { readonly cause: unknown }) => void): void
}

/** @param soon runs something at the present emulated time */
export function createJobQueues(soon: (run: () => void) => void): JobQueues {
  const waiting = new Map<string, (() => void)[]>()

  function release(queue: string): void {
    const works = waiting.get(queue) ?? []
    waiting.delete(queue)
    for (const work of works) run(queue, work)
  }

  function run(queue: string, work: () => void): void {
    const before = waiting.get(queue)
    if (before === undefined) work()
    else before.push(work)
  }

  return {
    run,
    hold(queue, work, ended) {
      waiting.set(queue, waiting.get(queue) ?? [])
      const end = (failure?: { readonly cause: unknown }) =>
        soon(() => {
          ended(failure)
          release(queue)
        })
      work.then(
        () => end(),
        (cause: unknown) => end({ cause }),
      )
    },
  }
}
