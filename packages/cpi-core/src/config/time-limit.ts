import { msFromSeconds } from '../values/durations.ts'
import type { CloudConfig } from './schema.ts'

/** The limits of operations; the others are patience within an operation. */
export type TimeLimit = Exclude<keyof CloudConfig['timeout'], 'uncertain' | 'unreachable'>

/** Returns the time limit of one whole operation in milliseconds: its own, else the global one. */
export function timeLimitMs(timeout: CloudConfig['timeout'], limit: TimeLimit): number {
  return msFromSeconds(timeout[limit] ?? timeout.global)
}
