import { reasonOf } from './reason.ts'

/**
 * Looks something up that only explains a failure. The failure itself is what must be reported, so that of the look-up is logged.
 * @returns undefined if the look-up failed
 */
export async function forExplanation<T>(log: { info(message: string): void }, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (error) {
    log.info(`an explanation for a failure could not be looked up: ${reasonOf(error)}`)
    return undefined
  }
}
