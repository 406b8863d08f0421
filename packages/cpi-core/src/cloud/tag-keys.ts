import { storable } from './basic-plane.ts'

/** Marks in Unicode's decomposed form: the accent of é. */
const MARKS = /\p{M}/gu

/**
 * Returns what CloudStack's database compares of a tag's key: its collation knows neither case nor accents, and a resource has a key once
 * (unique index of resource_tags; `Name` next to `name` is refused like `name` twice). A database of three bytes to a character holds all
 * characters beyond the basic plane as one.
 */
export function comparedKey(key: string): string {
  return storable(key.normalize('NFD').replace(MARKS, '')).toLowerCase().trimEnd()
}

/** Returns the tags that a resource can have together: of keys that CloudStack takes for one, the last, as with a repeated key in a hash. */
export function compatible(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const last = new Map(Object.entries(tags).map(([key, value]) => [comparedKey(key), [key, value] as const]))
  return Object.fromEntries(last.values())
}
