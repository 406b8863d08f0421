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
  const all = Object.fromEntries(Object.entries(indexes).map(([index, keys]) => [index, createBuckets(keys as Keys<R>)]))
  const each = Object.values(all)
  return {
    by: (index, value) => (value === undefined ? [] : (all[index]?.rows(value) ?? [])),
    countBy: (index, value) => all[index]?.count(value) ?? 0,
    move(before, after) {
      for (const buckets of each) buckets.move(before, after)
    },
  }
}

interface Buckets<R> {
  rows(key: string): readonly R[]
  count(key: string): number
  move(before: R | undefined, after: R | undefined): void
}

/** The rows by their keys in one index. Most keys have one row only, which is kept without a collection of its own. */
function createBuckets<R extends Row>(keys: Keys<R>): Buckets<R> {
  const buckets = new Map<string, R | Map<string, R>>()

  function keysOf(row: R | undefined): readonly (string | undefined)[] {
    if (row === undefined) return []
    const found = keys(row)
    return typeof found === 'object' ? found : [found]
  }
  function drop(key: string, id: string): void {
    const bucket = buckets.get(key)
    if (!(bucket instanceof Map)) {
      if (bucket?.id === id) buckets.delete(key)
    } else if (bucket.delete(id) && bucket.size === 0) buckets.delete(key)
  }
  function put(key: string, row: R): void {
    const bucket = buckets.get(key)
    if (bucket instanceof Map) bucket.set(row.id, row)
    else if (bucket === undefined || bucket.id === row.id) buckets.set(key, row)
    else buckets.set(key, new Map([bucket, row].map((one) => [one.id, one])))
  }

  return {
    rows(key) {
      const bucket = buckets.get(key)
      if (bucket === undefined) return []
      return bucket instanceof Map ? [...bucket.values()] : [bucket]
    },
    count(key) {
      const bucket = buckets.get(key)
      if (bucket === undefined) return 0
      return bucket instanceof Map ? bucket.size : 1
    },
    move(before, after) {
      const now = keysOf(after)
      for (const key of keysOf(before)) if (before !== undefined && key !== undefined && !now.includes(key)) drop(key, before.id)
      for (const key of now) if (after !== undefined && key !== undefined) put(key, after)
    },
  }
}
