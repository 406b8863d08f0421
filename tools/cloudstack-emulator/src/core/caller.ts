import { ApiError, invalid } from '../api-error.ts'
import type { AccountRow, ProjectRow, RoleType, UserRow } from '../database/account-rows.ts'
import type { Cloud } from './cloud.ts'

/** The user who sent a call. */
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

/** Whether the caller may act for an account: root for all, domain administrators for those in their domain and its subdomains. */
export function mayActFor(cloud: Cloud, caller: Caller, accountId: string | undefined): boolean {
  if (isRootAdmin(caller) || accountId === undefined || accountId === caller.account.id) return true
  const account = cloud.accounts.getIncludingRemoved(accountId)
  if (account === undefined) return false
  if (caller.roleType === 'DomainAdmin') return isWithinDomain(cloud, account.domainId, caller.account.domainId)
  return isProjectMember(cloud, caller, account)
}

function isProjectMember(cloud: Cloud, caller: Caller, account: AccountRow): boolean {
  const project = cloud.projects.get(account.projectId)
  return project !== undefined && belongsTo(project, caller)
}

/** Whether the caller is a member of the project, by account or as a user. */
export function belongsTo(project: ProjectRow, { account, user }: Caller): boolean {
  const accounts = [project.ownerAccountId, ...project.memberAccountIds]
  return accounts.includes(account.id) || project.memberUsers.some(({ userId }) => userId === user.id)
}

export function isWithinDomain(cloud: Cloud, domainId: string, ancestorId: string): boolean {
  const ancestor = cloud.domains.require(ancestorId)
  const domain = cloud.domains.require(domainId)
  return domain.id === ancestor.id || domain.path.startsWith(`${ancestor.path}/`)
}

/** @throws {ApiError} `permission-denied` if the caller has no access to the owner's resources */
export function checkAccess(cloud: Cloud, caller: Caller, row: { readonly accountId?: string | undefined; readonly id: string }): void {
  if (mayActFor(cloud, caller, row.accountId)) return
  throw new ApiError('permission-denied', 'Caller does not have permission to operate with provided resource.')
}

/** Ordinary users may use only their own domain, domain administrators also its subdomains. */
export function checkDomain(cloud: Cloud, caller: Caller, domainId: string): void {
  if (cloud.domains.get(domainId) === undefined)
    throw invalid(`Unable to find domain by id ${cloud.domains.getIncludingRemoved(domainId)?.number ?? domainId}`)
  const own = caller.account.domainId
  if (isRootAdmin(caller) || domainId === own) return
  if (caller.roleType !== 'User' && isWithinDomain(cloud, domainId, own)) return
  throw new ApiError(
    'permission-denied',
    `Account ${describeAccount(caller.account)} does not have permission to operate within domain id=${domainId}`,
  )
}

export function describeAccount(account: AccountRow): string {
  return `Account [{"accountName":"${account.name}","id":${account.number},"uuid":"${account.id}"}]`
}

interface NamedOwner {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly projectid?: string | undefined
}

/**
 * The owner of a new resource: a project account, the account that an administrator names, or the caller's own.
 * @throws {ApiError} if the account does not exist or the caller may not act for it
 */
export function ownerFor(cloud: Cloud, caller: Caller, named: NamedOwner): AccountRow {
  const owner = namedOwner(cloud, named) ?? caller.account
  checkAccess(cloud, caller, { id: owner.id, accountId: owner.id })
  return owner
}

/**
 * The same for key pairs, security groups and instance groups, where ordinary users may name only themselves.
 * @throws {ApiError} for the same reasons, with other texts
 */
export function ownOrNamedAccount(cloud: Cloud, caller: Caller, named: NamedOwner): AccountRow {
  const owner = namedOwner(cloud, named) ?? caller.account
  if (mayActFor(cloud, caller, owner.id)) return owner
  throw new ApiError(
    'permission-denied',
    named.account === undefined
      ? `Account ${describeAccount(caller.account)} is unauthorised to use project id=${cloud.projects.getIncludingRemoved(named.projectid)?.number}`
      : `Can't create/list resources for account ${named.account} in domain ${cloud.domains.getIncludingRemoved(named.domainid)?.number}, permission denied`,
  )
}

function namedOwner(cloud: Cloud, { account: name, domainid, projectid }: NamedOwner): AccountRow | undefined {
  if (name !== undefined) {
    if (domainid === undefined) throw invalid('Account must be specified with domainId parameter')
    const account = accountNamed(cloud, name, domainid)
    if (account === undefined) throw invalid(`Unable to find account by name ${name} in domain with specified id`)
    if (account.state === 'enabled') return account
    throw new ApiError(
      'permission-denied',
      `Can't add resources to the account ${describeAccount(account)} in state=${account.state} as it's no longer active`,
    )
  }
  if (projectid === undefined) return undefined
  const project = cloud.projects.require(projectid)
  if (project.state === 'Active') return cloud.accounts.require(project.accountId)
  throw new ApiError(
    'permission-denied',
    `Can't add resources to the project with specified projectId in state=${project.state} as it's no longer active`,
    { about: [{ uuid: project.id, description: 'projectId' }] },
  )
}

/** The account with this name in the domain, except for project accounts. */
export function accountNamed(cloud: Cloud, name: string, domainId: string): AccountRow | undefined {
  return cloud.accounts.by('name', name.toLowerCase()).find((row) => row.domainId === domainId && row.projectId === undefined)
}
