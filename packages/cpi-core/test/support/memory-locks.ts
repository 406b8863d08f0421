import type { Locks } from '../../src/dependencies.ts'

/** Locks between boxes of one test: as file locks are between processes. */
export function memoryLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>()
  return {
    async hold(name, critical) {
      const before = tails.get(name) ?? Promise.resolve()
      const mine = before.then(critical, critical)
      tails.set(
        name,
        mine.catch(() => undefined),
      )
      return mine
    },
  }
}
