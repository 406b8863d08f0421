import { type Restorable, saveAll } from './restorable.ts'
import type { Row } from './row.ts'
import { SharedKey } from './shared-key.ts'

/** The keys of a row in an index: none, one or several. */
export type Keys<R> = (row: R) => string | undefined | readonly (string | undefined)[]

export interface RowIndex<R extends Row, Index extends string> extends Restorable {
  /** @param has leaves out rows; it must be the same function each time, and depend on the row alone, since the list is kept */
  by(index: Index, value: string | undefined, has?: (row: R) => boolean): readonly R[]
  countBy(index: Index, value: string): number
  /** A row was changed, inserted (`before` is undefined) or removed (`after` is undefined). */
  move(before: R | undefined, after: R | undefined): void
  /** Rows have changed without being moved: each index is built from all rows when it is next used. */
  outdate(): void
}

/**
 * Finds rows by key in constant time, in the order of insertion.
 * @param all the present rows, for an index that is built anew
 */
export function createRowIndex<R extends Row, Index extends string>(
  indexes: Readonly<Record<Index, Keys<R>>>,
  all: () => Iterable<R>,
): RowIndex<R, Index> {
  const byName = Object.fromEntries(Object.entries(indexes).map(([index, keys]) => [index, createBuckets(keys as Keys<R>, all)]))
  const each = Object.values(byName)
  return {
    by: (index, value, has) => (value === undefined ? [] : (byName[index]?.rows(value, has) ?? [])),
    countBy: (index, value) => byName[index]?.count(value) ?? 0,
    move(before, after) {
      for (const buckets of each) buckets.move(before, after)
    },
    outdate() {
      for (const buckets of each) buckets.outdate()
    },
    save: () => saveAll(each),
  }
}

interface Buckets<R extends Row> extends Restorable {
  rows(key: string, has?: (row: R) => boolean): readonly R[]
  count(key: string): number
  move(before: R | undefined, after: R | undefined): void
  outdate(): void
}

/** The rows by their keys in one index. Most keys have one row only, which is kept without a collection of its own. */
function createBuckets<R extends Row>(keys: Keys<R>, all: () => Iterable<R>): Buckets<R> {
  let buckets: BucketMap<R> | undefined = new Map()
  /** Whether a saved state has the same map: then it is copied before it is changed. */
  let isSaved = false

  function built(): BucketMap<R> {
    if (buckets !== undefined) return buckets
    buckets = new Map()
    for (const row of all()) put(buckets, keysOf(keys, row), row)
    return buckets
  }
  return {
    rows(key, has) {
      const bucket = built().get(key)
      if (bucket === undefined) return []
      if (bucket instanceof SharedKey) return has === undefined ? bucket.list() : bucket.listWhere(has)
      return has?.(bucket) === false ? [] : [bucket]
    },
    count(key) {
      const bucket = built().get(key)
      if (bucket === undefined) return 0
      return bucket instanceof SharedKey ? bucket.size : 1
    },
    move(before, after) {
      if (buckets === undefined) return
      if (isSaved) buckets = copyOf(buckets)
      isSaved = false
      const now = keysOf(keys, after)
      const former = keysOf(keys, before).filter((key) => !now.includes(key))
      for (const key of former) drop(buckets, key, before?.id)
      if (after !== undefined) put(buckets, now, after)
    },
    outdate() {
      buckets = undefined
      isSaved = false
    },
    save() {
      const saved = buckets
      isSaved = saved !== undefined
      return () => {
        buckets = saved
        isSaved = saved !== undefined
      }
    },
  }
}

type BucketMap<R extends Row> = Map<string, R | SharedKey<R>>

function copyOf<R extends Row>(buckets: BucketMap<R>): BucketMap<R> {
  return new Map([...buckets].map(([key, bucket]) => [key, bucket instanceof SharedKey ? bucket.copy() : bucket]))
}

function keysOf<R>(keys: Keys<R>, row: R | undefined): readonly string[] {
  const found = row === undefined ? undefined : keys(row)
  if (found === undefined) return []
  return typeof found === 'object' ? found.filter((key) => key !== undefined) : [found]
}

function drop<R extends Row>(buckets: BucketMap<R>, key: string, id: string | undefined): void {
  const bucket = buckets.get(key)
  if (!(bucket instanceof SharedKey)) {
    if (bucket?.id === id) buckets.delete(key)
    return
  }
  bucket.drop(id)
  if (bucket.size === 0) buckets.delete(key)
}

function put<R extends Row>(buckets: BucketMap<R>, keys: readonly string[], row: R): void {
  for (const key of keys) {
    const bucket = buckets.get(key)
    if (bucket instanceof SharedKey) bucket.put(row)
    else if (bucket === undefined || bucket.id === row.id) buckets.set(key, row)
    else buckets.set(key, new SharedKey<R>().put(bucket).put(row))
  }
}
