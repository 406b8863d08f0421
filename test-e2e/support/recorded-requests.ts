import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './built-programs.ts'

export interface RecordedCall {
  readonly phase: string
  readonly request: {
    readonly method: string
    readonly arguments: readonly unknown[]
    readonly context: unknown
    readonly api_version: number
  }
  readonly response: { readonly result: unknown; readonly error: { readonly type: string } | null }
}

/** The requests of the bosh CLI 7.10 to a CPI in create-env and delete-env, with the recorded answers. */
export const recordedCalls: readonly RecordedCall[] = readFileSync(path.join(root, 'test-e2e/fixtures/create-env-requests.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedCall)

/** Replaces every text that is a key of the map, anywhere in the value. */
export function translate(value: unknown, map: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return map.has(value) ? map.get(value) : value
  if (Array.isArray(value)) return value.map((item) => translate(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translate(item, map)]))
}
