import { isJsonObject } from '../json-object.ts'

/**
 * Returns the settings without what is empty, because empty means not given: texts are trimmed; empty ones, nulls, and sections with
 * nothing else in them are left out, also in lists. Rendered templates and copied secrets are full of all three.
 */
export function givenSettings(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(settings).map(([key, value]): [string, unknown] => [key, given(value)])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function given(value: unknown): unknown {
  if (value === null) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) {
    const items = value.map(given).filter((item) => item !== undefined)
    return items.length === 0 && value.length > 0 ? undefined : items
  }
  if (!isJsonObject(value)) return value
  const inner = givenSettings(value)
  return Object.keys(inner).length === 0 && Object.keys(value).length > 0 ? undefined : inner
}

/** Whether something empty was written at this path: what is missing there is then called empty. */
export function isWritten(settings: unknown, path: readonly PropertyKey[]): boolean {
  const [first, ...rest] = path
  if (first === undefined) return true
  if (Array.isArray(settings)) return isWritten(settings[Number(first)], rest)
  return isJsonObject(settings) && Object.hasOwn(settings, first) && isWritten(settings[String(first)], rest)
}
