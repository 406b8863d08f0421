import { type PromiseId, promises } from '../promises.ts'

/** Defines a test that proves a promise; its name is the promise's text. */
export function provesPromise(id: PromiseId, how: string, body: () => Promise<void>, timeoutMs = 300_000): void {
  it(`${promises[id].text} (${how}) [${id}]`, body, timeoutMs)
}
