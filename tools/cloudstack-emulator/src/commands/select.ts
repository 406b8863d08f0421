import type { WireObject } from 'cloudstack-client/api'
import { isRootAdmin, isWithinDomain, mayActFor, ownerFor } from '../cloud/caller.ts'
import { invalid } from '../cloud/problem.ts'
import type { Table } from '../cloud/table.ts'
import type { Row } from '../rows/row.ts'
import { type Call, texts } from './define.ts'

/** The parameters that nearly every list takes. */
export interface Scope {
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly projectid?: string | undefined
  readonly listall?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly tags?: WireObject | undefined
}

type Owned = Row & { readonly accountId?: string | undefined }

/**
 * The rows of a table that the caller asks for and may see. Named ids are looked up; everything else starts from the
 * account's own rows, or with `listall` from all that the caller may see.
 */
export function select<R extends Owned>(call: Call, scope: Scope, table: Table<R, 'account'>): readonly R[] {
  const { cloud, caller } = call
  if (scope.id !== undefined && scope.ids !== undefined && scope.ids.length > 0) {
    throw invalid('Specify either id or ids but not both parameters')
  }
  const named = scope.id === undefined ? scope.ids : [scope.id]
  const rows =
    named === undefined || named.length === 0
      ? inScope(call, scope, table)
      : named.flatMap((id) => table.get(id) ?? []).filter((row) => mayActFor(cloud, caller, row.accountId))
  return withTags(call, scope, rows)
}

function inScope<R extends Owned>(call: Call, scope: Scope, table: Table<R, 'account'>): readonly R[] {
  const { cloud, caller } = call
  if (scope.projectid !== undefined) return table.by('account', ownerFor(cloud, caller, { projectid: scope.projectid }).id)
  if (scope.account !== undefined) return table.by('account', ownerFor(cloud, caller, scope).id)
  const everything = (scope.listall === true || scope.domainid !== undefined) && caller.roleType !== 'User'
  if (!everything) return table.by('account', caller.account.id)
  const projects = (row: R) => cloud.accounts.ever(row.accountId)?.projectId !== undefined
  const rows = [...table.all()].filter((row) => !projects(row))
  const domainId = scope.domainid ?? (isRootAdmin(caller) ? undefined : caller.account.domainId)
  return domainId === undefined ? rows : rows.filter((row) => inDomain(call, row, domainId))
}

function inDomain(call: Call, row: Owned, domainId: string): boolean {
  const account = call.cloud.accounts.ever(row.accountId)
  return account !== undefined && isWithinDomain(call.cloud, account.domainId, domainId)
}

function withTags<R extends Row>(call: Call, scope: Scope, rows: readonly R[]): readonly R[] {
  const wanted = Object.entries(texts(scope.tags))
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const tags = call.cloud.tags.by('resource', row.id)
    return wanted.every(([key, value]) => tags.some((tag) => tag.key === key && tag.value === value))
  })
}

/** Exact, but in any case: what the database's collation makes of a comparison (recorded). */
export function sameText(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted.toLowerCase() === value?.toLowerCase()
}

/** `keyword`: anywhere in one of the texts, in any case; `%` and `_` are the database's wildcards. */
export function hasKeyword(keyword: string | undefined, ...values: readonly (string | undefined)[]): boolean {
  if (keyword === undefined || keyword === '') return true
  const pattern = new RegExp(
    keyword
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.'),
    'is',
  )
  return values.some((value) => value !== undefined && pattern.test(value))
}

/** A filter that was not given lets everything pass. */
export function same<T>(wanted: T | undefined, value: T | undefined): boolean {
  return wanted === undefined || wanted === value
}
