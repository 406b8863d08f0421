// Coverage of all sources by `npm test`, which must not fall.
import { readFileSync } from 'node:fs'

/** Percent of each kind, rounded down from what a whole run covers; raised when that grows. */
export const FLOOR = { statements: 89, branches: 83, functions: 90, lines: 90 }

/**
 * One line for each kind of coverage below the floor.
 * @param {Record<string, { pct: number }>} total of istanbul's json-summary
 * @returns {string[]}
 */
export function belowFloor(total) {
  return Object.entries(FLOOR)
    .filter(([kind, percent]) => !((total[kind]?.pct ?? 0) >= percent))
    .map(
      ([kind, percent]) =>
        `coverage of ${kind} is ${total[kind]?.pct ?? 0} %, below the floor of ${percent} % in tools/workspace/src/coverage-floor.mjs`,
    )
}

/**
 * Whether a run can be held against the floor: tests that lack their tools cover nothing. Variables of the environment (`CF_DEPLOYMENT`) name what no registry has.
 * @param {readonly string[]} skipped titles, with the reason in them
 * @returns {boolean}
 */
export function ranWhole(skipped) {
  return !skipped.some((title) => /needs (?![A-Z]+_[A-Z]+\b)/.test(title))
}

/** The total of a run's summary. */
export function coverageIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).total
}
