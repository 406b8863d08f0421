import type { WireObject } from 'cloudstack-client/api'
import { accountNamed, checkAccess, checkDomain, describeAccount, isRootAdmin, isWithinDomain, mayActFor } from '../cloud/caller.ts'
import { describeDomain } from '../cloud/describe.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import type { Table } from '../cloud/table.ts'
import type { AccountRow } from '../rows/accounts.ts'
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

/** A project, or every one that the caller is in. */
const ALL_PROJECTS = '-1'

/**
 * The rows of a table that the caller asks for and may see: a user's are his own whatever else he names, an administrator's
 * become more with an id, a domain, an account or `listall`. What projects have is only shown to who names the project.
 */
export function select<R extends Owned>(call: Call, scope: Scope, table: Table<R, 'account'>): readonly R[] {
  if (scope.id !== undefined && scope.ids !== undefined && scope.ids.length > 0) {
    throw invalid('Specify either id or ids but not both parameters')
  }
  const named = scope.id === undefined ? scope.ids : [scope.id]
  const visible = visibleAccounts(call, scope)
  if (named !== undefined && named.length > 0) {
    return withTags(
      call,
      scope,
      named.flatMap((id) => table.get(id) ?? []).filter((row) => visible.accepts(row.accountId)),
    )
  }
  const rows = visible.ids === undefined ? [...table.all()].filter((row) => visible.accepts(row.accountId)) : ofAccounts(table, visible.ids)
  return withTags(call, scope, rows)
}

function ofAccounts<R extends Owned>(table: Table<R, 'account'>, ids: readonly string[]): readonly R[] {
  return ids.flatMap((id) => table.by('account', id))
}

interface Visible {
  /** The accounts whose things are meant; undefined = more than can be named. */
  readonly ids: readonly string[] | undefined
  readonly accepts: (accountId: string | undefined) => boolean
}

/** Whose things a list is about. @throws {CloudProblem} for accounts, domains and projects that are none of the caller's business */
export function visibleAccounts(call: Call, scope: Scope): Visible {
  const { cloud, caller } = call
  if (scope.domainid !== undefined) checkDomain(cloud, caller, scope.domainid)
  if (scope.account !== undefined) return only([accountInScope(call, scope.account, scope).id])
  if (scope.projectid === ALL_PROJECTS) return allProjects(call, scope)
  if (scope.projectid !== undefined) return only([projectInScope(call, scope.projectid)])
  if (caller.roleType === 'User') return only([caller.account.id])
  const byId = scope.id !== undefined
  if (scope.domainid === undefined && scope.listall !== true && !byId) return only([caller.account.id])
  const domainId = scope.domainid ?? (isRootAdmin(caller) ? undefined : caller.account.domainId)
  const deep = scope.domainid === undefined || scope.isrecursive === true
  return {
    ids: undefined,
    accepts: (accountId) => {
      const account = cloud.accounts.ever(accountId)
      if (account === undefined || (account.projectId !== undefined && !byId)) return accountId === undefined
      if (domainId === undefined) return true
      return deep ? isWithinDomain(cloud, account.domainId, domainId) : account.domainId === domainId
    },
  }
}

function only(ids: readonly string[]): Visible {
  return { ids, accepts: (accountId) => accountId !== undefined && ids.includes(accountId) }
}

function accountInScope({ cloud, caller }: Call, name: string, scope: Scope): AccountRow {
  const domainId = scope.domainid ?? caller.account.domainId
  if (scope.projectid !== undefined) throw invalid("Account and projectId can't be specified together")
  const account = accountNamed(cloud, name, domainId)
  if (account === undefined) throw invalid(`could not find account ${name} in domain ${describeDomain(cloud.domains.require(domainId))}`)
  checkAccess(cloud, caller, { id: account.id, accountId: account.id })
  return account
}

function projectInScope({ cloud, caller }: Call, id: string): string {
  const project = cloud.projects.get(id)
  if (project === undefined) throw invalid(`Unable to find project by id ${cloud.projects.ever(id)?.number}`)
  if (mayActFor(cloud, caller, project.accountId)) return project.accountId
  throw new CloudProblem('permission-denied', `Account ${describeAccount(caller.account)} can't access project id=${project.number}`)
}

function allProjects({ cloud, caller }: Call, { listall }: Scope): Visible {
  const projects = [...cloud.projects.all()].map((row) => row.accountId).filter((id) => mayActFor(cloud, caller, id))
  if (isRootAdmin(caller) && listall === true) return { ids: undefined, accepts: () => true }
  const own = !isRootAdmin(caller) && (projects.length === 0 || listall === true)
  return only(own ? [...projects, caller.account.id] : projects)
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
