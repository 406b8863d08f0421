import {
  createAccount,
  createDomain,
  createUser,
  deleteAccount,
  deleteUser,
  disableAccount,
  enableAccount,
  getUserKeys,
  listAccounts,
  listDomains,
  listUsers,
  registerUserKeys,
} from 'cloudstack-client/api'
import {
  createUser as addUser,
  createAccount as create,
  createDomain as makeDomain,
  newKeys,
  deleteAccount as remove,
} from '../cloud/accounts.ts'
import { isRootAdmin, isWithinDomain, mayActFor } from '../cloud/caller.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import type { AccountRow, DomainRow, UserRow } from '../rows/accounts.ts'
import { viewAccount, viewUser } from '../views/account.ts'
import { date, type View } from '../views/view.ts'
import { type Call, job, list, listing, SUCCESS, sync } from './define.ts'
import { hasKeyword, same, sameText } from './select.ts'

const recorded = { evidence: 'recorded' } as const
const documented = { evidence: 'documented' } as const

/** Accounts that the caller sees: his own, or for administrators those of their domains. */
function visibleAccounts({ cloud, caller }: Call, listall: boolean | undefined): readonly AccountRow[] {
  const all = [...cloud.accounts.all()].filter((row) => row.projectId === undefined)
  if (caller.roleType === 'User') return [caller.account]
  if (listall !== true && !isRootAdmin(caller)) return [caller.account]
  return all.filter((row) => mayActFor(cloud, caller, row.id))
}

function viewDomain(call: Call, row: DomainRow): View {
  return {
    id: row.id,
    name: row.name,
    level: row.path.split('/').length - 1,
    parentdomainid: row.parentId,
    parentdomainname: call.cloud.domains.ever(row.parentId)?.name,
    haschild: [...call.cloud.domains.all()].some((other) => other.parentId === row.id),
    path: row.path,
    state: 'Active',
    created: date(row.createdMs),
    tags: [],
    hasannotations: false,
  }
}

function userFor({ cloud, caller }: Call, id: string): UserRow {
  const user = cloud.users.require(id)
  if (!mayActFor(cloud, caller, user.accountId)) throw new CloudProblem('permission-denied', `User ${id} is somebody else's`)
  return user
}

export const accountCommands = [
  list(listAccounts, { ids: { id: 'accounts' }, ...recorded }, (call, parameters) =>
    listing(
      visibleAccounts(call, parameters.listall).filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          same(parameters.domainid, row.domainId) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewAccount(call, row),
    ),
  ),

  list(listUsers, { ids: { id: 'users' }, ...recorded }, (call, parameters) => {
    const seen = new Set(visibleAccounts(call, parameters.listall).map(({ id }) => id))
    const rows = [...call.cloud.users.all()].filter(
      (row) =>
        seen.has(row.accountId) &&
        same(parameters.id, row.id) &&
        sameText(parameters.username, row.username) &&
        sameText(parameters.account, call.cloud.accounts.ever(row.accountId)?.name) &&
        hasKeyword(parameters.keyword, row.username),
    )
    return listing(rows, (row) => viewUser(call, row))
  }),

  list(listDomains, { ids: { id: 'domains' }, ...documented }, (call, parameters) =>
    listing(
      [...call.cloud.domains.all()].filter(
        (row) =>
          isWithinDomain(call.cloud, row.id, call.caller.account.domainId) &&
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewDomain(call, row),
    ),
  ),

  sync(createAccount, { ids: { accountid: 'accounts' }, ...documented }, (call, parameters) => {
    const account = create(call.cloud, {
      name: parameters.account ?? parameters.username,
      roleId: parameters.roleid,
      accountType: parameters.accounttype,
      domainId: parameters.domainid ?? call.caller.account.domainId,
      user: parameters,
    })
    return { account: viewAccount(call, account) }
  }),

  job(deleteAccount, { ids: { id: 'accounts' }, ...documented }, (call, { id }) => {
    const account = call.cloud.accounts.require(id)
    if (account.id === call.caller.account.id) throw invalid('The account of the caller cannot be deleted')
    return {
      instance: { type: 'Account', id },
      finish: () => {
        remove(call.cloud, id)
        return SUCCESS
      },
    }
  }),

  job(disableAccount, { ids: { id: 'accounts' }, ...documented }, (call, { id, lock }) => {
    const account = call.cloud.accounts.require(id ?? '')
    return {
      instance: { type: 'Account', id: account.id },
      finish: () => ({
        account: viewAccount(call, call.cloud.accounts.update(account.id, { state: lock === true ? 'locked' : 'disabled' })),
      }),
    }
  }),

  sync(enableAccount, { ids: { id: 'accounts' }, ...documented }, (call, { id }) => {
    const account = call.cloud.accounts.require(id ?? '')
    return { account: viewAccount(call, call.cloud.accounts.update(account.id, { state: 'enabled' })) }
  }),

  sync(createUser, documented, (call, parameters) => {
    const domainId = parameters.domainid ?? call.caller.account.domainId
    const account = call.cloud.accounts.by('name', parameters.account.toLowerCase()).find((row) => row.domainId === domainId)
    if (account === undefined) throw invalid(`Unable to find account ${parameters.account} in domain id=${domainId} to create user`)
    return { user: viewUser(call, addUser(call.cloud, account, parameters)) }
  }),

  sync(deleteUser, { ids: { id: 'users' }, ...documented }, (call, { id }) => {
    call.cloud.users.remove(userFor(call, id).id)
    return SUCCESS
  }),

  sync(registerUserKeys, { ids: { id: 'users' }, ...documented }, (call, { id }) => {
    const keys = newKeys()
    call.cloud.users.update(userFor(call, id).id, keys)
    return { userkeys: { apikey: keys.apiKey, secretkey: keys.secretKey } }
  }),

  sync(getUserKeys, { ids: { id: 'users' }, ...documented }, (call, { id }) => {
    const user = userFor(call, id)
    return { userkeys: { apikey: user.apiKey, secretkey: user.secretKey } }
  }),

  sync(createDomain, { ids: { parentdomainid: 'domains' }, ...documented }, (call, { name, parentdomainid }) => ({
    domain: viewDomain(call, makeDomain(call.cloud, name, parentdomainid ?? call.caller.account.domainId)),
  })),
]
