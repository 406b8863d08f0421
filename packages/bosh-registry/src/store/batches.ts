/** Something that a caller waits for. */
interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

interface BatchLimits {
  /** Batches that may run at the same time. */
  readonly atOnce: number
  /** Items of one batch. */
  readonly mostItems: number
}

/**
 * Combines what is asked for at the same time: one statement, one transaction, one flush of the disk serve all of them. Whatever arrives
 * while batches run makes up the next one, in order of arrival; a single item does not wait for others.
 * @param run returns one result per item, in the same order; if it throws, every item of the batch fails with that error
 */
export function createBatches<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  { atOnce, mostItems }: BatchLimits,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let running = 0
  let isScheduled = false

  function schedule(): void {
    if (isScheduled || running >= atOnce || waiting.length === 0) return
    isScheduled = true
    // After all requests that have already arrived were read.
    setImmediate(() => {
      isScheduled = false
      void runBatch(waiting.splice(0, mostItems))
      schedule()
    })
  }

  async function runBatch(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    running += 1
    try {
      const results = await run(batch.map(({ item }) => item))
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      running -= 1
      schedule()
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      schedule()
    })
}
