import type { AccountRow, RoleType, UserRow } from '../rows/accounts.ts'
import type { Cloud } from './cloud.ts'
import { CloudProblem, invalid } from './problem.ts'

/** Who asks. */
export interface Caller {
  readonly user: UserRow
  readonly account: AccountRow
  readonly roleType: RoleType
}

export function callerOf(cloud: Cloud, user: UserRow): Caller {
  const account = cloud.accounts.require(user.accountId)
  return { user, account, roleType: cloud.roles.require(account.roleId).type }
}

export function isRootAdmin(caller: Caller): boolean {
  return caller.roleType === 'Admin'
}

/** Accounts in domains below the caller's, for domain administrators; everything for root. */
export function mayActFor(cloud: Cloud, caller: Caller, accountId: string | undefined): boolean {
  if (isRootAdmin(caller) || accountId === undefined || accountId === caller.account.id) return true
  const account = cloud.accounts.ever(accountId)
  if (account === undefined) return false
  if (caller.roleType === 'DomainAdmin') return isWithinDomain(cloud, account.domainId, caller.account.domainId)
  return isProjectMember(cloud, caller, account)
}

function isProjectMember(cloud: Cloud, caller: Caller, account: AccountRow): boolean {
  const project = cloud.projects.get(account.projectId)
  return project !== undefined && (project.ownerAccountId === caller.account.id || project.memberAccountIds.includes(caller.account.id))
}

export function isWithinDomain(cloud: Cloud, domainId: string, ancestorId: string): boolean {
  const ancestor = cloud.domains.require(ancestorId)
  const domain = cloud.domains.require(domainId)
  return domain.id === ancestor.id || domain.path.startsWith(`${ancestor.path}/`)
}

/** @throws {CloudProblem} `permission-denied` where the thing is somebody else's */
export function checkAccess(cloud: Cloud, caller: Caller, row: { readonly accountId?: string | undefined; readonly id: string }): void {
  if (mayActFor(cloud, caller, row.accountId)) return
  throw new CloudProblem(
    'permission-denied',
    `Account ${describeAccount(caller.account)} does not have permission to operate with resource ${row.id}`,
  )
}

export function describeAccount(account: AccountRow): string {
  return `Account [{"accountName":"${account.name}","id":${account.number},"uuid":"${account.id}"}]`
}

/**
 * For whom something is made: a project's account, the account that an administrator names, else the caller's own.
 * @throws {CloudProblem} where there is no such account or the caller may not act for it
 */
export function ownerFor(
  cloud: Cloud,
  caller: Caller,
  named: { readonly account?: string | undefined; readonly domainid?: string | undefined; readonly projectid?: string | undefined },
): AccountRow {
  if (named.projectid !== undefined) {
    const project = cloud.projects.require(named.projectid)
    const account = cloud.accounts.require(project.accountId)
    if (mayActFor(cloud, caller, account.id)) return account
    throw new CloudProblem('permission-denied', `${describeAccount(caller.account)} can't operate in the project id=${project.number}`)
  }
  if (named.account === undefined) return caller.account
  const domainId = named.domainid ?? caller.account.domainId
  const account = cloud.accounts.by('name', named.account.toLowerCase()).find((row) => row.domainId === domainId)
  if (account === undefined)
    throw invalid(`Unable to find account ${named.account} in domain ${cloud.domains.ever(domainId)?.id ?? domainId}`)
  if (mayActFor(cloud, caller, account.id)) return account
  throw new CloudProblem(
    'permission-denied',
    `${describeAccount(caller.account)} does not have permission to act for account ${account.name}`,
  )
}
