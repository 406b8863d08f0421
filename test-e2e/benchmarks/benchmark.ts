import type { Spread } from '../support/measure.ts'

/** One line of the result: a ratio to a reference that was measured in the same run, or a plain figure beside it. */
export interface Figure {
  readonly what: string
  /** `×` for a ratio, else `ms`, `MiB`, `per second` … */
  readonly unit: string
  readonly value: Spread
  /** The most that the median may be, where that is promised. */
  readonly limit?: number
}

export interface Benchmark {
  readonly name: string
  run(): Promise<readonly Figure[]>
}
