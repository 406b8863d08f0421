import type { Restorable } from '../database/restorable.ts'
import type { TableName, Tables } from '../database/tables.ts'

/** The database's counter of each table, which also counts rows that were deleted for good. */
export interface RowNumbers extends Restorable {
  next(table: TableName): number
}

export function createRowNumbers(tables: Tables): RowNumbers {
  const highest = new Map<TableName, { number: number }>()
  for (const [name, table] of Object.entries(tables)) {
    const seen = { number: 0 }
    highest.set(name as TableName, seen)
    table.onChange((_before: unknown, after: { readonly number: number } | undefined) => {
      if (after !== undefined && after.number > seen.number) seen.number = after.number
    })
  }
  return {
    next: (table) => (highest.get(table)?.number ?? 0) + 1,
    save() {
      const saved = [...highest.values()].map((seen) => ({ seen, ...seen }))
      return () => {
        for (const { seen, number } of saved) seen.number = number
      }
    },
  }
}
