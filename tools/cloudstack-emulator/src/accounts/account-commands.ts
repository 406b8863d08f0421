import {
  createAccount,
  deleteAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  type ParametersOf,
  updateAccount,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { ApiError, invalid, refusal } from '../api-error.ts'
import { accountNamed, checkAccess, checkDomain, describeAccount, isRootAdmin, mayActFor } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeDomain } from '../core/describe.ts'
import type { AccountRow } from '../database/account-rows.ts'
import { isNetworkDomain } from '../networks/network-checks.ts'
import { createAccount as create, deleteAccount as remove } from './account.ts'
import { viewAccount } from './account-view.ts'
import { rootDomain } from './domain.ts'
import { checkPrivilege } from './privileges.ts'

const ids = { id: 'accounts' } as const
const documented = { ids, evidence: 'documented' } as const

interface Scope {
  readonly id?: string | undefined
  readonly domainid?: string | undefined
  readonly listall?: boolean | undefined
  readonly isrecursive?: boolean | undefined
}

/** Accounts that the caller sees: the caller's own, or for administrators those of their domains. */
export function visibleAccounts({ cloud, caller }: Call, scope: Scope): readonly AccountRow[] {
  if (scope.domainid !== undefined) checkDomain(cloud, caller, scope.domainid)
  if (scope.id !== undefined) return [namedById({ cloud, caller }, scope.id, scope.domainid)]
  const named = scope.id !== undefined || scope.domainid !== undefined || scope.listall === true
  if (caller.roleType === 'User' || !named) return [caller.account]
  return [...cloud.accounts.all()].filter((row) => {
    if (row.projectId !== undefined || row.name === 'system' || !mayActFor(cloud, caller, row.id)) return false
    return scope.isrecursive === true || same(scope.domainid, row.domainId)
  })
}

/** The account with an id. @throws {ApiError} if it is gone, in another domain than named, or not the caller's to see */
function namedById({ cloud, caller }: Pick<Call, 'cloud' | 'caller'>, id: string, domainId: string | undefined): AccountRow {
  const row = cloud.accounts.get(id)
  if (row === undefined || row.name === 'system' || (domainId !== undefined && row.domainId !== domainId)) {
    const number = cloud.accounts.getIncludingRemoved(id)?.number ?? id
    const place = domainId === undefined ? '' : ` in domain ${cloud.domains.require(domainId).number}`
    throw invalid(`Unable to find account by id ${number}${place}`)
  }
  checkAccess(cloud, caller, { id: row.id, accountId: row.id })
  return row
}

interface NamedAccount {
  readonly id?: string | undefined
  readonly account?: string | undefined
  readonly domainid?: string | undefined
}

/** The account is named by id, or by name and domain. */
function accountFor({ cloud }: Call, { id, account, domainid }: NamedAccount): AccountRow {
  const row = id === undefined ? accountNamed(cloud, account ?? '', domainid ?? '') : cloud.accounts.get(id)
  if (row === undefined || row.projectId !== undefined) {
    const domain = cloud.domains.get(domainid)
    throw invalid(
      `Unable to find account by accountId: ${cloud.accounts.getIncludingRemoved(id)?.number ?? null} OR by name: ${account ?? null} in domain ${domain === undefined ? null : describeDomain(domain)}`,
    )
  }
  return row
}

/** The account, if the caller may enable, lock or disable it. */
function switchableAccount(call: Call, named: NamedAccount, action: string): AccountRow {
  const { cloud, caller } = call
  const row = accountFor(call, named)
  if (row.name === 'system')
    throw new ApiError('permission-denied', `Account: ${describeAccount(row)} is a system account, ${action} is not allowed`)
  checkAccess(cloud, caller, { id: row.id, accountId: row.id })
  checkPrivilege(cloud, caller, row)
  return row
}

/** Who is named by id is checked before the job (the ACL annotation of the parameter), who is named otherwise in it. */
function checkNamed({ cloud, caller }: Call, id: string | undefined): void {
  const row = cloud.accounts.get(id)
  if (row !== undefined) checkAccess(cloud, caller, { id: row.id, accountId: row.id })
}

/** @throws {ApiError} if the role is unknown, or more powerful than the caller's own */
function checkNewRole({ cloud, caller }: Call, row: AccountRow, roleId: string | undefined): void {
  if (roleId === undefined) return
  const domain = cloud.domains.require(row.domainId)
  const role = cloud.roles.get(roleId)
  if (role === undefined) {
    throw invalid(
      `Role with ID '${cloud.roles.getIncludingRemoved(roleId)?.number ?? roleId}' is not found or not available for the account '${describeAccount(row)}' in the domain '${describeDomain(domain)}'.`,
    )
  }
  const refusal = `Unable to update account role to ${role.name}, `
  const current = cloud.roles.getIncludingRemoved(row.roleId)
  if (!isRootAdmin(caller) && (role.type === 'Admin' || current?.type === 'Admin')) {
    throw new ApiError('permission-denied', `${refusal} as either current or new role has higher privileges than the caller`)
  }
  if (role.type === 'Admin' && domain.parentId !== undefined) {
    throw new ApiError('permission-denied', `${refusal} as the user does not belong to the ROOT domain`)
  }
}

function rename({ cloud }: Call, row: AccountRow, name: string | undefined): void {
  if (name === undefined) return
  if (name === '') {
    throw invalid(
      `The new account name for account '${describeAccount(row)}' within domain '${describeDomain(cloud.domains.require(row.domainId))}' is empty string. Account will be not renamed.`,
    )
  }
  const other = accountNamed(cloud, name, row.domainId)
  if (other === undefined || other.id === row.id) return
  const domain = describeDomain(cloud.domains.require(row.domainId))
  throw invalid(
    `The account with the proposed name '${name}' exists in the domain '${domain}' with existing account ${describeAccount(other)}`,
  )
}

/** @throws {ApiError} in the job: for project accounts, the two default accounts, and owners of projects */
function checkDeletion({ cloud, caller }: Call, account: AccountRow): void {
  if (account.projectId !== undefined) throw invalid('The specified account does not exist in the system')
  checkAccess(cloud, caller, { id: account.id, accountId: account.id })
  if (account.name === 'admin' || account.name === 'system') throw invalid("The account is default and can't be removed")
  const managed = [...cloud.projects.all()].filter(({ ownerAccountId }) => ownerAccountId === account.id).map(({ number }) => number)
  if (managed.length > 0) {
    throw invalid(
      `Unable to delete account [${account.number}], because it manages the following project(s): [${managed.join(', ')}]. Please, remove the account from these projects or demote it to a regular project role first.`,
    )
  }
  checkPrivilege(cloud, caller, account)
}

function checkCreation(parameters: ParametersOf<typeof createAccount>): void {
  if (parameters.password === '') throw refusal('invalid-parameter', 'Empty passwords are not allowed')
  if (parameters.accounttype === undefined && parameters.roleid === undefined)
    throw refusal('invalid-parameter', 'Neither account type and role ID are not provided')
}

/** The domain of a new account: the root domain if none is named (AccountManagerImpl.createUserAccount). */
function domainOf({ cloud, caller }: Call, named: string | undefined): string {
  const id = named ?? rootDomain(cloud).id
  if (cloud.domains.get(id) === undefined) {
    throw invalid(`The domain ${cloud.domains.getIncludingRemoved(id)?.number ?? id} does not exist; unable to create account`)
  }
  checkDomain(cloud, caller, id)
  return id
}

export const accountCommands = [
  list(listAccounts, { ids, evidence: 'recorded' }, (call, parameters) =>
    listing(
      visibleAccounts(call, parameters).filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          hasKeyword(parameters.keyword, row.name, row.state),
      ),
      (row) => viewAccount(call, row),
    ),
  ),

  sync(createAccount, { ids: { accountid: 'accounts' }, evidence: 'documented' }, (call, parameters) => {
    checkCreation(parameters)
    const account = create(call.cloud, call.caller, {
      name: parameters.account ?? parameters.username,
      roleId: parameters.roleid,
      accountType: parameters.accounttype,
      domainId: domainOf(call, parameters.domainid),
      networkDomain: parameters.networkdomain,
      user: parameters,
    })
    return { account: viewAccount(call, account) }
  }),

  sync(updateAccount, documented, (call, parameters) => {
    const { cloud } = call
    checkNamed(call, parameters.id)
    const row = accountFor(call, parameters)
    if (row.name === 'system') throw invalid('Can not modify system account')
    checkDomain(cloud, call.caller, row.domainId)
    checkPrivilege(cloud, call.caller, row)
    rename(call, row, parameters.newname)
    if (!isNetworkDomain(parameters.networkdomain || 'none')) {
      throw invalid(
        "Invalid network domain or format. Total length shouldn't exceed 190 chars. Every domain part must be between 1 and 63 characters long, can contain ASCII letters 'a' through 'z', the digits '0' through '9', and the hyphen ('-'); can't start or end with \"-\"",
      )
    }
    checkNewRole(call, row, parameters.roleid)
    const changes = definedOnly({ name: parameters.newname, roleId: parameters.roleid, networkDomain: parameters.networkdomain })
    return { account: viewAccount(call, cloud.accounts.update(row.id, changes)) }
  }),

  job(deleteAccount, documented, (call, { id }) => {
    const { cloud, caller } = call
    checkNamed(call, id)
    return {
      instance: { type: 'Account', id },
      finish: () => {
        const account = cloud.accounts.get(id)
        if (id === caller.account.id)
          throw invalid(
            `Deletion of your own account is not allowed. To delete account ${caller.account.name} (ID: ${id}, Domain: ${caller.account.domainId}), request to another user with permissions to perform the operation.`,
          )
        if (account === undefined) return SUCCESS
        checkDeletion(call, account)
        remove(cloud, id)
        return SUCCESS
      },
    }
  }),

  job(disableAccount, documented, (call, parameters) => {
    checkNamed(call, parameters.id)
    const named = parameters.id ?? accountNamed(call.cloud, parameters.account ?? '', parameters.domainid ?? '')?.id
    return {
      ...(named === undefined ? {} : { instance: { type: 'Account', id: named } }),
      finish: () => {
        const account = switchableAccount(call, parameters, parameters.lock === true ? 'lock' : 'disable')
        const state = parameters.lock === true ? 'locked' : 'disabled'
        return { account: viewAccount(call, call.cloud.accounts.update(account.id, { state })) }
      },
    }
  }),

  sync(enableAccount, documented, (call, parameters) => {
    checkNamed(call, parameters.id)
    const account = switchableAccount(call, parameters, 'enable')
    return { account: viewAccount(call, call.cloud.accounts.update(account.id, { state: 'enabled' })) }
  }),
]
