import { msFromSeconds } from '../values/durations.ts'
import type { CloudConfig } from './schema.ts'

export type TimeLimit = keyof CloudConfig['timeout']

/** Returns the time limit of one whole operation in milliseconds: its own, else the global one. */
export function timeLimitMs(timeout: CloudConfig['timeout'], limit: TimeLimit): number {
  return msFromSeconds(timeout[limit] ?? timeout.global)
}
