import { type ApiError, reasonOf } from '../api-error.ts'

/** Waits for work whose failure becomes an error that CloudStack has. */
export type Failing = (failure: (why: string) => ApiError, work: Promise<unknown>) => Promise<void>

/** @param report gets the whole reason, of which CloudStack's error may keep nothing */
export function createFailing(report: (error: unknown) => void): Failing {
  return async (failure, work) => {
    try {
      await work
    } catch (error) {
      report(error)
      throw Object.assign(failure(reasonOf(error)), { cause: error })
    }
  }
}
