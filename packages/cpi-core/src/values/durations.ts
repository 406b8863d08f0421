/** Time limits are configured in seconds; everything inside counts milliseconds. */
export function msFromSeconds(seconds: number): number {
  return seconds * 1000
}
