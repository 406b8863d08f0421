import type { WireObject } from 'cloudstack-client/api'
import { ApiError, invalid } from '../api-error.ts'
import { accountNamed, checkAccess, checkDomain, describeAccount, isRootAdmin, isWithinDomain, mayActFor } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeDomain } from '../core/describe.ts'
import { equalsIgnoringCase } from '../core/ignore-case.ts'
import type { Row } from '../database/row.ts'
import type { Table } from '../database/table.ts'
import { type Call, stringsOf } from './define.ts'

/** The parameters that nearly every list command has. */
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
 * The rows of a table that the caller asks for and may see. By default these are the account's own. Administrators find a row by id
 * wherever it is; `listall` and `domainid` extend the scope.
 * @param isListed which rows the command lists at all: the same function each time, which depends on the row alone
 */
export function select<R extends Owned>(call: Call, scope: Scope, table: Table<R, 'account'>, isListed?: Check<R>): readonly R[] {
  if (scope.id !== undefined && scope.ids !== undefined && scope.ids.length > 0) {
    throw invalid('Specify either id or ids but not both parameters')
  }
  const reach = visibilityOf(call, scope)
  return withTags(call, scope, rowsWithin(call, scope, reach, table, isListed))
}

/** The accounts whose resources the caller asks for and may see; undefined = all. */
export function permittedAccounts({ cloud, caller }: Pick<Call, 'cloud' | 'caller'>, scope: Scope): ReadonlySet<string> | undefined {
  const reach = visibilityOf({ cloud, caller }, scope)
  if (reach.accounts !== undefined || (reach.domain === undefined && reach.projects === 'too')) return reach.accounts
  const rows = [...cloud.accounts.all(), ...cloud.accounts.removed()]
  return new Set(rows.flatMap(({ id }) => (isWithin(cloud, reach, id) ? [id] : [])))
}

function rowsWithin<R extends Owned>(
  { cloud }: Call,
  scope: Scope,
  reach: Visibility,
  table: Table<R, 'account'>,
  isListed: Check<R> | undefined,
): readonly R[] {
  const isVisible = onceForEach((accountId) => isWithin(cloud, reach, accountId))
  const visible = (row: R) => isListed?.(row) !== false && (row.accountId === undefined || isVisible(row.accountId))
  const named = scope.id === undefined ? (scope.ids ?? []) : [scope.id]
  if (named.length > 0) return named.flatMap((id) => table.get(id) ?? []).filter(visible)
  if (reach.accounts !== undefined) {
    const [own = [], ...others] = [...reach.accounts].filter(isVisible).map((id) => table.by('account', id, isListed))
    return others.length === 0 ? own : own.concat(...others)
  }
  return [...table.all()].filter(visible)
}

/** Accounts are few, their rows many. */
function onceForEach(judge: (id: string) => boolean): (id: string) => boolean {
  const judged = new Map<string, boolean>()
  return (id) => {
    const known = judged.get(id)
    if (known !== undefined) return known
    const verdict = judge(id)
    judged.set(id, verdict)
    return verdict
  }
}

/** The owners whose rows are visible; undefined = not limited. */
interface Visibility {
  readonly accounts: ReadonlySet<string> | undefined
  readonly domain: { readonly id: string; readonly below: boolean } | undefined
  readonly projects: 'skipped' | 'only' | 'too'
}

const EVERYTHING: Visibility = { accounts: undefined, domain: undefined, projects: 'too' }

function isWithin(cloud: Cloud, { accounts, domain, projects }: Visibility, accountId: string): boolean {
  const account = cloud.accounts.getIncludingRemoved(accountId)
  if (account === undefined || (accounts !== undefined && !accounts.has(accountId))) return false
  if (domain !== undefined && !(domain.below ? isWithinDomain(cloud, account.domainId, domain.id) : account.domainId === domain.id))
    return false
  return projects === 'too' || (account.projectId !== undefined) === (projects === 'only')
}

function visibilityOf(call: Pick<Call, 'cloud' | 'caller'>, scope: Scope): Visibility {
  const { cloud, caller } = call
  if (scope.domainid !== undefined) checkDomain(cloud, caller, scope.domainid)
  if (scope.account !== undefined) return only(namedAccount(call, scope, scope.account))
  if (scope.projectid !== undefined)
    return scope.projectid === '-1' ? everyProject(call, scope) : only(projectAccount(call, scope.projectid))
  const projects = scope.id === undefined ? 'skipped' : 'too'
  if (caller.roleType === 'User') return { ...only(caller.account.id), projects }
  if (scope.domainid !== undefined) {
    return { accounts: undefined, domain: { id: scope.domainid, below: scope.isrecursive ?? false }, projects }
  }
  if (scope.listall !== true && scope.id === undefined) return { ...only(caller.account.id), projects }
  return { ...EVERYTHING, projects, domain: isRootAdmin(caller) ? undefined : { id: caller.account.domainId, below: true } }
}

function only(accountId: string): Visibility {
  return { ...EVERYTHING, accounts: new Set([accountId]) }
}

function namedAccount({ cloud, caller }: Pick<Call, 'cloud' | 'caller'>, scope: Scope, name: string): string {
  if (scope.projectid !== undefined) throw invalid("Account and projectId can't be specified together")
  const domain = cloud.domains.require(scope.domainid ?? caller.account.domainId)
  const account = accountNamed(cloud, name, domain.id)
  if (account === undefined) throw invalid(`could not find account ${name} in domain ${describeDomain(domain)}`)
  checkAccess(cloud, caller, { id: account.id, accountId: account.id })
  return account.id
}

function projectAccount({ cloud, caller }: Pick<Call, 'cloud' | 'caller'>, projectId: string): string {
  const project = cloud.projects.require(projectId)
  if (mayActFor(cloud, caller, project.accountId)) return project.accountId
  throw new ApiError('permission-denied', `Account ${describeAccount(caller.account)} can't access project id=${project.number}`)
}

/** `projectid=-1`: resources of all projects, and with `listall` the others as well. */
function everyProject({ cloud, caller }: Pick<Call, 'cloud' | 'caller'>, scope: Scope): Visibility {
  const projects = scope.listall === true ? 'too' : 'only'
  if (isRootAdmin(caller)) return { ...EVERYTHING, projects }
  const joined = [...cloud.projects.all()]
    .filter((project) => mayActFor(cloud, caller, project.accountId))
    .map(({ accountId }) => accountId)
  const own = joined.length === 0 || projects === 'too' ? [caller.account.id] : []
  return { ...EVERYTHING, projects, accounts: new Set([...joined, ...own]) }
}

/** A row needs only one of several tags. */
function withTags<R extends Row>(call: Call, scope: Scope, rows: readonly R[]): readonly R[] {
  const wanted = Object.entries(stringsOf(scope.tags))
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const tags = call.cloud.tags.by('resource', row.id)
    return wanted.some(([key, value]) => tags.some((tag) => sameText(key, tag.key) && sameText(value, tag.value)))
  })
}

/** An exact match that ignores case, because of the database's collation (recorded). An undefined filter matches everything. */
export function sameText(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || (value !== undefined && equalsIgnoringCase(wanted, value))
}

/** `keyword` matches part of any of the values, ignoring case. `%` and `_` are the database's wildcards. */
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

/** An exact match. An undefined filter matches everything. */
export function same<T>(wanted: T | undefined, value: T | undefined): boolean {
  return wanted === undefined || wanted === value
}

type Check<R> = (row: R) => boolean

/** The rows that pass every check. An undefined check is left out: an account may have a hundred thousand rows. */
export function matching<R>(rows: readonly R[], checks: readonly (Check<R> | undefined)[]): readonly R[] {
  const needed = checks.filter((check) => check !== undefined)
  if (needed.length === 0) return rows
  return rows.filter((row) => {
    for (const check of needed) if (!check(row)) return false
    return true
  })
}

/** Returns the check if at least one of the filters that it applies is given. */
export function ifGiven<R>(filters: readonly unknown[], check: Check<R>): Check<R> | undefined {
  return filters.some((filter) => filter !== undefined) ? check : undefined
}
