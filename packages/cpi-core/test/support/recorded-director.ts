import { readFileSync } from 'node:fs'

/** One call of a real director: what stood on the CPI's stdin and stdout. */
export interface DirectorCall {
  readonly step: string
  readonly method: string
  readonly request: {
    readonly method: string
    readonly arguments: readonly unknown[]
    readonly context: Readonly<Record<string, unknown>>
    readonly api_version: number | null
  }
  readonly answer: { readonly result: unknown; readonly error: { readonly type: string } | null }
}

/** A real director's requests through all its operations, in the order in which they began; of the repeated `info` only the first. */
export const directorCalls: readonly DirectorCall[] = readFileSync(new URL('../fixtures/director-requests.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DirectorCall)

/** Replaces every text that is in the map, wherever it is in the value. */
export function translate(value: unknown, words: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return words.has(value) ? words.get(value) : value
  if (Array.isArray(value)) return value.map((item) => translate(item, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translate(item, words)]))
}

/** Returns the types of a value, all the way down: keys stay, texts and numbers become `string` and `number`. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
}
