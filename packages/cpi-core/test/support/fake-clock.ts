import type { Clock } from 'cloudstack-client/api'

/** Time passes only by sleeping. */
export function fakeClock(startMs = Date.parse('2026-11-22T12:00:00Z')): Clock & { readonly sleptMs: number[] } {
  const sleptMs: number[] = []
  const nowMs = () => startMs + sleptMs.reduce((sum, duration) => sum + duration, 0)
  return {
    sleptMs,
    nowMs,
    monotonicMs: nowMs,
    sleepMs: async (durationMs, signal) => {
      signal?.throwIfAborted()
      sleptMs.push(durationMs)
    },
  }
}
