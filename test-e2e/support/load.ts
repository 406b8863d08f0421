import type { Spread } from './measure.ts'

export interface LoadResult {
  readonly perSecond: number
  /** Median and 99th percentile of the latency. */
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Sends `requests` requests, never more than `connections` at a time, and times each. */
export async function load(requests: number, connections: number, send: (number: number) => Promise<unknown>): Promise<LoadResult> {
  const latenciesMs: number[] = []
  let next = 0
  async function oneAfterTheOther(): Promise<void> {
    while (next < requests) {
      const number = next++
      const from = performance.now()
      await send(number)
      latenciesMs.push(performance.now() - from)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, oneAfterTheOther))
  const perSecond = (requests * 1000) / (performance.now() - started)
  latenciesMs.sort((a, b) => a - b)
  const at = (part: number) => latenciesMs[Math.floor(part * (latenciesMs.length - 1))] ?? Number.NaN
  return { perSecond, p50Ms: at(0.5), p99Ms: at(0.99) }
}

/** A figure that was measured once. */
export function once(value: number): Spread {
  return { minimum: value, median: value, maximum: value }
}
