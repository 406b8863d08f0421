import { once } from '../support/load.ts'
import type { Spread } from '../support/measure.ts'

/** One line of the result: a ratio to a reference measured in the same run, or an absolute figure. */
export interface Figure {
  readonly what: string
  /** `×` for a ratio, else `ms`, `MiB`, `per second` … */
  readonly unit: string
  readonly value: Spread
  /** Upper limit for the median, if one is promised. */
  readonly limit?: number
}

export interface Benchmark {
  readonly name: string
  run(): Promise<readonly Figure[]>
}

/** A number of events. */
export function count(what: string, value: number, limit?: number): Figure {
  return { what, unit: '', value: once(value), ...(limit === undefined ? {} : { limit }) }
}

/** Returns the whole number that this environment variable sets. @throws {Error} if it is not one from 1 to `most` */
export function countFromEnvironment(name: string, otherwise: number, most: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} is ${JSON.stringify(text)}, and must be a whole number from 1 to ${most}`)
  return value
}
