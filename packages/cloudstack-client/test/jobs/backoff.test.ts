import { pollDelayMs } from '../../src/jobs/backoff.ts'

/** @returns how often a job is polled, and how long after its end that is noticed */
function pollsOf(durationMs: number, usualMs?: number): { readonly polls: number; readonly lateMs: number } {
  let waitedMs = 0
  let polls = 0
  while (waitedMs < durationMs) {
    waitedMs += pollDelayMs(waitedMs, usualMs)
    polls += 1
  }
  return { polls, lateMs: waitedMs - durationMs }
}

const USUAL_MS = [150, 600, 1000, 1500, 2100, 5400]

describe('the delay before a poll', () => {
  it('loses at most 6 % of the time waited, between an eighth of a second and five, after a first look', () => {
    expect([0, 75, 2000, 5000, 20_000, 100_000].map((waitedMs) => pollDelayMs(waitedMs))).toEqual([75, 125, 125, 300, 1200, 5000])
  })

  it.each(USUAL_MS)('loses at most 3 % of a job that takes about as long as usual, %i ms, or 40 ms', (usualMs) => {
    for (const part of [0.8, 0.9, 1, 1.1, 1.2]) {
      expect(pollsOf(part * usualMs, usualMs).lateMs).toBeLessThanOrEqual(Math.max(40, 0.03 * usualMs))
    }
  })

  it.each(USUAL_MS)('is 75 ms at first, however long such a job usually takes, %i ms', (usualMs) => {
    expect(pollDelayMs(0, usualMs)).toBe(75)
  })

  it.each(USUAL_MS)('loses at most 15 % of the usual %i ms of a job that ends sooner, or 75 ms', (usualMs) => {
    for (const part of [0.1, 0.3, 0.5, 0.7]) {
      expect(pollsOf(part * usualMs, usualMs).lateMs).toBeLessThanOrEqual(Math.max(75, 0.15 * usualMs))
    }
  })

  it.each(USUAL_MS.slice(1))('asks a usual job of %i ms at most half as often again as one of unknown duration', (usualMs) => {
    expect(pollsOf(usualMs, usualMs).polls).toBeLessThanOrEqual(1.5 * pollsOf(usualMs).polls + 1)
  })

  it('comes back to 6 % of the time waited for a job that takes longer than usual', () => {
    expect([7500, 20_000].map((waitedMs) => pollDelayMs(waitedMs, 1500))).toEqual([450, 1200])
  })
})
