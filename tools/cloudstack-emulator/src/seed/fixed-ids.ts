import { createHash } from 'node:crypto'
import type { Cloud } from '../cloud/cloud.ts'
import type { TableName } from '../cloud/tables.ts'

/** The same UUID for the same thing in every emulator: what the seed brings can be written down. */
export function fixedId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** A key as CloudStack makes them: 86 characters of base64 for URLs. */
export function fixedKey(...parts: readonly string[]): string {
  return createHash('sha512').update(parts.join('\u0000')).digest('base64url')
}

/** Id and number of a seeded row. */
export function fixedRow(cloud: Cloud, table: TableName, ...parts: readonly string[]): { readonly id: string; readonly number: number } {
  return { id: fixedId(table, ...parts), number: cloud.nextNumber(table) }
}

/** @throws {Error} naming what the seed refers to and what there is */
export function found<T extends { readonly name: string }>(what: string, name: string, rows: Iterable<T>): T {
  const all = [...rows]
  const row = all.find((candidate) => candidate.name === name)
  if (row === undefined) throw new Error(`the seed names the ${what} "${name}", but there is only ${all.map((one) => one.name).join(', ')}`)
  return row
}
