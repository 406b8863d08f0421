import type { Row } from './row.ts'

/** The keys of a row in an index: none, one or several. */
export type Keys<R> = (row: R) => string | undefined | readonly (string | undefined)[]

export interface RowIndex<R extends Row, Index extends string> {
  by(index: Index, value: string | undefined): readonly R[]
  countBy(index: Index, value: string): number
  /** A row was changed, inserted (`before` is undefined) or removed (`after` is undefined). */
  move(before: R | undefined, after: R | undefined): void
}

/** Finds rows by key in constant time, in the order of insertion. */
export function createRowIndex<R extends Row, Index extends string>(indexes: Readonly<Record<Index, Keys<R>>>): RowIndex<R, Index> {
  const buckets = new Map<string, Map<string, R>>()
  const entries = Object.entries(indexes) as [Index, Keys<R>][]
  const keyOf = (index: string, value: string | undefined) => `${index}\u0000${value}`

  function keysOf(row: R | undefined): string[] {
    if (row === undefined) return []
    return entries.flatMap(([index, keys]) => [keys(row)].flat().flatMap((value) => (value === undefined ? [] : [keyOf(index, value)])))
  }
  function drop(key: string, id: string): void {
    const bucket = buckets.get(key)
    bucket?.delete(id)
    if (bucket?.size === 0) buckets.delete(key)
  }
  function put(key: string, row: R): void {
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, new Map([[row.id, row]]))
    else bucket.set(row.id, row)
  }

  return {
    by: (index, value) => [...(buckets.get(keyOf(index, value))?.values() ?? [])],
    countBy: (index, value) => buckets.get(keyOf(index, value))?.size ?? 0,
    move(before, after) {
      const now = keysOf(after)
      for (const key of keysOf(before)) if (before !== undefined && !now.includes(key)) drop(key, before.id)
      for (const key of now) if (after !== undefined) put(key, after)
    },
  }
}
