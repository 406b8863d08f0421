import { invalid } from '../api-error.ts'
import { type Restorable, restorableMap, saveAll } from './restorable.ts'
import type { Row } from './row.ts'
import { createRowIndex, type Keys } from './row-index.ts'

export type RowChange = (table: string, before: Row | undefined, after: Row | undefined) => void

/** Rows by id and by index. Removed rows can still be found, as in CloudStack's database. */
export interface Table<R extends Row, Index extends string = string> extends Restorable {
  readonly name: string
  /** The live row. */
  get(id: string | undefined): R | undefined
  /** The row, whether live or removed. */
  getIncludingRemoved(id: string | undefined): R | undefined
  /** The live row. @throws {ApiError} CloudStack's text for a removed or unknown one */
  require(id: string): R
  all(): IterableIterator<R>
  /** Removed rows, except forgotten ones. */
  removed(): IterableIterator<R>
  /** @param has leaves out rows; it must be the same function each time, and depend on the row alone, since the list is kept */
  by(index: Index, value: string | undefined, has?: (row: R) => boolean): readonly R[]
  countBy(index: Index, value: string): number
  insert(row: R): R
  update(id: string, changes: Partial<R>): R
  /** With `forget`, the row is deleted for good and its id becomes unknown, as in CloudStack's tables without a column `removed`. */
  remove(id: string, options?: { readonly forget?: boolean }): void
  onChange(listener: (before: R | undefined, after: R | undefined) => void): void
  /** Restores a row from the state file, without reporting the change back to it. */
  restore(row: R, removed: boolean): void
}

/**
 * @param label CloudStack's name of the class in "Unable to find UUID for id [n] of type [Volume]"
 * @param indexes the keys of a row in each index
 */
export function createTable<R extends Row, Index extends string>(
  name: string,
  label: string,
  indexes: Readonly<Record<Index, Keys<R>>>,
  changed: RowChange,
): Table<R, Index> {
  const live = new Map<string, R>()
  const removed = new Map<string, R>()
  const index = createRowIndex(indexes, () => live.values())
  const listeners: ((before: R | undefined, after: R | undefined) => void)[] = []
  const notify = (before: R | undefined, after: R | undefined) => {
    for (const listener of listeners) listener(before, after)
  }
  let version = {}
  const changes: Changes<R> = {
    written(before, after) {
      version = {}
      index.move(before, after)
      notify(before, after)
      changed(name, before, after)
    },
    restored(before, after) {
      version = {}
      index.outdate()
      notify(before, after)
    },
  }
  const reading = {
    name,
    get: (id: string | undefined) => (id === undefined ? undefined : live.get(id)),
    getIncludingRemoved: (id: string | undefined) => (id === undefined ? undefined : (live.get(id) ?? removed.get(id))),
    require(id: string) {
      const row = live.get(id)
      if (row === undefined) throw invalid(`Unable to find UUID for id [${removed.get(id)?.number ?? id}] of type [${label}]`)
      return row
    },
    all: () => live.values(),
    removed: () => removed.values(),
    by: index.by,
    countBy: index.countBy,
    save() {
      const saved = version
      const restore = saveAll([restorableMap(live), restorableMap(removed), index])
      return () => {
        if (version !== saved) restore()
        version = saved
      }
    },
  }
  return Object.assign(writing(name, live, removed, changes), reading, {
    onChange: (listener: (before: R | undefined, after: R | undefined) => void) => void listeners.push(listener),
  })
}

interface Changes<R> {
  written(before: R | undefined, after: R | undefined): void
  /** A restart restores all rows at once: the indexes are built only once they are used, from the last state of each row. */
  restored(before: R | undefined, after: R | undefined): void
}

function writing<R extends Row>(
  name: string,
  live: Map<string, R>,
  removed: Map<string, R>,
  { written, restored }: Changes<R>,
): Pick<Table<R>, 'insert' | 'update' | 'remove' | 'restore'> {
  return {
    insert(row) {
      live.set(row.id, row)
      written(undefined, row)
      return row
    },
    update(id, changes) {
      const before = live.get(id)
      if (before === undefined) throw new Error(`${name} has no row ${id} to change`)
      const after = { ...before, ...changes }
      live.set(id, after)
      written(before, after)
      return after
    },
    remove(id, options = {}) {
      const before = live.get(id)
      if (before === undefined) return
      live.delete(id)
      if (options.forget !== true) removed.set(id, before)
      written(before, undefined)
    },
    restore(row, isRemoved) {
      const before = live.get(row.id)
      if (isRemoved) {
        live.delete(row.id)
        removed.set(row.id, row)
      } else live.set(row.id, row)
      restored(before, isRemoved ? undefined : row)
    },
  }
}
