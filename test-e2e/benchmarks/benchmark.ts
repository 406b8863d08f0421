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
