import { type PromiseId, promises } from '../promises.ts'

/** A test that proves a promise; its name is the promise in words. */
export function keeps(id: PromiseId, how: string, body: () => Promise<void>, timeoutMs = 120_000): void {
  it(`${promises[id].says} (${how}) [${id}]`, body, timeoutMs)
}
