/** Parses CloudStack's `2026-11-22T17:40:07+0000`, whose zone has no colon. @returns milliseconds since 1970; NaN for anything else */
export function msFromTimestamp(timestamp: string): number {
  return Date.parse(timestamp.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
}
