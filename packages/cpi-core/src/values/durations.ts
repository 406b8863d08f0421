/** Time limits are configured in seconds; everything inside counts milliseconds. */
export function msFromSeconds(seconds: number): number {
  return seconds * 1000
}

/** How long what was changed is looked for although a list does not show it: a database of several nodes may answer from one that lags behind. */
export const LATE_LIST_MS = 10_000
