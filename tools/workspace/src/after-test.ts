type Ending = () => unknown

/** What tests have started and nothing has ended yet. */
export interface Endings {
  add(ending: Ending): void
  /** Runs them all, the last one first. @throws {AggregateError} if some failed, after the others have run */
  run(): Promise<void>
}

export function createEndings(): Endings {
  const endings: Ending[] = []
  return {
    add: (ending) => void endings.push(ending),
    async run() {
      const failures: unknown[] = []
      for (const ending of endings.splice(0).reverse()) {
        try {
          await ending()
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'what a test started could not be ended')
    },
  }
}

const endings = createEndings()
afterEach(() => endings.run())

/**
 * Ends a process, a server or the like after the test under way, whether it passes or fails: a process that is ended by the last line of a
 * test stays when an expectation before it is not met. To be called as soon as it has been started.
 */
export const afterTest = endings.add
