import { UsageError } from '../program-options.ts'

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Parses `90s`, `45m`, `2h`, `7d`. @throws {UsageError} for anything else */
export function msFromDuration(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  if (count === undefined) throw new UsageError(`--older-than is "${text}": give a number with a unit, such as 90s, 45m, 2h or 7d`)
  return Number(count) * (UNIT_MS[unit] ?? 0)
}

/** Returns the age in its largest whole unit: `3 h`. */
export function describeMs(durationMs: number): string {
  const [unit = 's', unitMs = 1000] = Object.entries(UNIT_MS).findLast(([, size]) => durationMs >= size) ?? []
  return `${Math.floor(durationMs / unitMs)} ${unit}`
}
