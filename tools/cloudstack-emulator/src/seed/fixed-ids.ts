import { createHash } from 'node:crypto'
import type { Cloud } from '../core/cloud.ts'
import { fixedId } from '../core/fixed-id.ts'
import type { TableName } from '../database/tables.ts'

/** A key in CloudStack's format: 86 characters of URL-safe base64. */
export function fixedKey(...parts: readonly string[]): string {
  return createHash('sha512').update(parts.join('\u0000')).digest('base64url')
}

/** Id and number of a seeded row. Spread last: an object that begins with a spread takes ten times as long to make. */
export function fixedRow(cloud: Cloud, table: TableName, ...parts: readonly string[]): { readonly id: string; readonly number: number } {
  return { id: fixedId(table, ...parts), number: cloud.nextNumber(table) }
}

/** @throws {Error} naming the missing row and the ones that exist */
export function found<T extends { readonly name: string }>(what: string, name: string, rows: Iterable<T>): T {
  const all = [...rows]
  const row = all.find((candidate) => candidate.name === name)
  if (row === undefined) throw new Error(`the seed names the ${what} "${name}", but there is only ${all.map((one) => one.name).join(', ')}`)
  return row
}
