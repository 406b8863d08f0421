import { UsageError } from './usage-error.ts'

/**
 * Returns a time limit in milliseconds.
 * @param seconds as it was written
 * @throws {UsageError} naming the place and the value
 */
export function timeoutFrom(seconds: string, where: string): number {
  const number = Number(seconds)
  if (Number.isFinite(number) && number > 0) return number * 1000
  throw new UsageError(`${where} is "${seconds}": give a number of seconds above 0`)
}
