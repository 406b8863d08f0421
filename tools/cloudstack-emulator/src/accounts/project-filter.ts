import type { listProjects, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { accountNamed, belongsTo, callerOf, checkDomain, isWithinDomain } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow, ProjectRow, UserRow } from '../database/account-rows.ts'

type Filter = ParametersOf<typeof listProjects>

/** The projects that a list finds, in the order of QueryManagerImpl.listProjectsInternal. */
export function findProjects(call: Call, filter: Filter): readonly ProjectRow[] {
  const { cloud, caller } = call
  if (caller.roleType === 'User') checkOwn(call, filter)
  const member = caller.roleType === 'User' ? undefined : namedMember(call, filter)
  const { domainid, isrecursive, listall } = filter
  // Without a domain, administrators list all projects only if they ask for all, even by id.
  const own = caller.roleType === 'User' || (domainid === undefined && listall !== true)
  const below = !own && (caller.roleType !== 'Admin' || (isrecursive === true && listall !== true))
  return [...cloud.projects.all()].filter(
    (row) =>
      (!own || belongsTo(row, caller)) &&
      (!below || isWithinDomain(cloud, row.domainId, caller.account.domainId)) &&
      (member === undefined || member(row)) &&
      (domainid === undefined || isrecursive === true || row.domainId === domainid) &&
      same(filter.id, row.id) &&
      sameText(filter.name, row.name) &&
      sameText(filter.displaytext, row.displayText) &&
      sameText(filter.state, row.state) &&
      hasKeyword(filter.keyword, row.name, row.displayText),
  )
}

/** @throws {ApiError} if an ordinary user asks for the projects of others */
function checkOwn({ caller }: Call, { account, domainid, username }: Filter): void {
  const { account: own, user } = caller
  if (account !== undefined && account !== own.name) throw denied(`Can't list account ${account} projects; unauthorized`)
  if (domainid !== undefined && domainid !== own.domainId) throw denied(`Can't list domain id= ${domainid} projects; unauthorized`)
  if (username !== undefined && username !== user.username) throw denied(`Can't list user ${username} projects; unauthorized`)
}

/** Whether the account or user that an administrator names is a member. @throws {ApiError} if there is none of the name */
function namedMember(call: Call, { account, domainid, username }: Filter): ((row: ProjectRow) => boolean) | undefined {
  if (domainid === undefined) {
    if (account !== undefined) throw invalid(`could not find account ${account} because domain is not specified`)
    if (username !== undefined) throw invalid(`could not find user ${username} because domain is not specified`)
    return undefined
  }
  const { cloud, caller } = call
  if (cloud.domains.get(domainid) === undefined) {
    throw invalid(`Domain id=${cloud.domains.getIncludingRemoved(domainid)?.number ?? domainid} doesn't exist in the system`)
  }
  checkDomain(cloud, caller, domainid)
  const named = account === undefined ? undefined : accountIn(cloud, account, domainid)
  if (username !== undefined) {
    const asUser = callerOf(cloud, userIn(cloud, username, domainid))
    return (row) => belongsTo(row, asUser)
  }
  return named === undefined ? undefined : (row) => [row.ownerAccountId, ...row.memberAccountIds].includes(named.id)
}

function accountIn(cloud: Cloud, name: string, domainId: string): AccountRow {
  const account = accountNamed(cloud, name, domainId)
  if (account === undefined) throw invalid(`Unable to find account ${name} in domain ${cloud.domains.require(domainId).number}`)
  return account
}

function userIn(cloud: Cloud, name: string, domainId: string): UserRow {
  const user = cloud.users.by('username', name.toLowerCase()).find((row) => cloud.accounts.get(row.accountId)?.domainId === domainId)
  if (user === undefined) throw invalid(`Unable to find user ${name} in domain ${cloud.domains.require(domainId).number}`)
  return user
}

function denied(text: string): ApiError {
  return new ApiError('permission-denied', text)
}
