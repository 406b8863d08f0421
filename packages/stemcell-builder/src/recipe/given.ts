import { isJsonObject } from '../json-object.ts'

/** Returns a recipe without what is empty, because empty means not given: texts are trimmed; empty ones and nulls are left out, also in lists. */
export function withoutBlanks(value: unknown): unknown {
  if (value === null) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) {
    const items = value.map(withoutBlanks).filter((item) => item !== undefined)
    return items.length === 0 && value.length > 0 ? undefined : items
  }
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, withoutBlanks(item)])
  const given = entries.filter(([, item]) => item !== undefined)
  return given.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(given)
}
