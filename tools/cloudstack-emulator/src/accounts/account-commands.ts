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
import { checkNetworkDomain } from '../networks/network-checks.ts'
import { createAccount as create, deleteAccount as remove } from './account.ts'
import { viewAccount } from './account-view.ts'

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
  const named = scope.id !== undefined || scope.domainid !== undefined || scope.listall === true
  if (caller.roleType === 'User' || !named) return [caller.account]
  return [...cloud.accounts.all()].filter((row) => {
    if (row.projectId !== undefined || row.name === 'system' || !mayActFor(cloud, caller, row.id)) return false
    return scope.isrecursive === true || same(scope.domainid, row.domainId)
  })
}

interface NamedAccount {
  readonly id?: string | undefined
  readonly account?: string | undefined
  readonly domainid?: string | undefined
}

/** The account is named by id, or by name and domain. */
function accountFor({ cloud, caller }: Call, { id, account, domainid }: NamedAccount): AccountRow {
  const row = id === undefined ? accountNamed(cloud, account ?? '', domainid ?? '') : cloud.accounts.get(id)
  if (row === undefined || row.projectId !== undefined) {
    const domain = cloud.domains.get(domainid)
    throw invalid(
      `Unable to find account by accountId: ${cloud.accounts.getIncludingRemoved(id)?.number ?? null} OR by name: ${account ?? null} in domain ${domain === undefined ? null : describeDomain(domain)}`,
    )
  }
  checkAccess(cloud, caller, { id: row.id, accountId: row.id })
  return row
}

function checkSystem(row: AccountRow, action: string): void {
  if (row.name === 'system')
    throw new ApiError('permission-denied', `Account: ${describeAccount(row)} is a system account, ${action} is not allowed`)
}

function rename({ cloud }: Call, row: AccountRow, name: string | undefined): void {
  if (name === undefined) return
  const other = accountNamed(cloud, name, row.domainId)
  if (other === undefined || other.id === row.id) return
  const domain = describeDomain(cloud.domains.require(row.domainId))
  throw invalid(
    `The account with the proposed name '${name}' exists in the domain '${domain}' with existing account ${describeAccount(other)}`,
  )
}

function checkCreation(parameters: ParametersOf<typeof createAccount>): void {
  if (parameters.password === '') throw refusal('invalid-parameter', 'Empty passwords are not allowed')
  if (parameters.accounttype === undefined && parameters.roleid === undefined)
    throw refusal('invalid-parameter', 'Neither account type and role ID are not provided')
}

export const accountCommands = [
  list(listAccounts, { ids, evidence: 'recorded' }, (call, parameters) =>
    listing(
      visibleAccounts(call, parameters).filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewAccount(call, row),
    ),
  ),

  sync(createAccount, { ids: { accountid: 'accounts' }, evidence: 'documented' }, (call, parameters) => {
    checkCreation(parameters)
    const account = create(call.cloud, {
      name: parameters.account ?? parameters.username,
      roleId: parameters.roleid,
      accountType: parameters.accounttype,
      domainId: parameters.domainid ?? call.caller.account.domainId,
      networkDomain: parameters.networkdomain,
      user: parameters,
    })
    return { account: viewAccount(call, account) }
  }),

  sync(updateAccount, documented, (call, parameters) => {
    const { cloud } = call
    const row = accountFor(call, parameters)
    if (row.name === 'system') throw invalid('Can not modify system account')
    rename(call, row, parameters.newname)
    checkNetworkDomain(parameters.networkdomain === '' ? undefined : parameters.networkdomain)
    const changes = definedOnly({ name: parameters.newname, roleId: parameters.roleid, networkDomain: parameters.networkdomain })
    return { account: viewAccount(call, cloud.accounts.update(row.id, changes)) }
  }),

  job(deleteAccount, documented, (call, { id }) => {
    const { cloud, caller } = call
    return {
      instance: { type: 'Account', id },
      finish: () => {
        const account = cloud.accounts.get(id)
        if (id === caller.account.id)
          throw invalid(
            `Deletion of your own account is not allowed. To delete account ${caller.account.name} (ID: ${id}, Domain: ${caller.account.domainId}), request to another user with permissions to perform the operation.`,
          )
        if (account !== undefined && isRootAdmin(caller)) remove(cloud, id)
        return SUCCESS
      },
    }
  }),

  job(disableAccount, documented, (call, parameters) => {
    const account = accountFor(call, parameters)
    return {
      instance: { type: 'Account', id: account.id },
      finish: () => {
        checkSystem(account, parameters.lock === true ? 'lock' : 'disable')
        const state = parameters.lock === true ? 'locked' : 'disabled'
        return { account: viewAccount(call, call.cloud.accounts.update(account.id, { state })) }
      },
    }
  }),

  sync(enableAccount, documented, (call, parameters) => {
    const account = accountFor(call, parameters)
    checkSystem(account, 'enable')
    return { account: viewAccount(call, call.cloud.accounts.update(account.id, { state: 'enabled' })) }
  }),
]
