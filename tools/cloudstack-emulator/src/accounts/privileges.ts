import { ApiError } from '../api-error.ts'
import { type Caller, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow, RoleType } from '../database/account-rows.ts'

/** The types of roles, the most powerful first. */
const RANKS: readonly RoleType[] = ['Admin', 'ResourceAdmin', 'DomainAdmin', 'User']

/** Root's own account, which may change every other. */
function isDefaultAdmin(account: AccountRow): boolean {
  return account.name === 'admin' || account.name === 'system'
}

/**
 * Whether the caller's role is powerful enough to change an account or its users (AccountManagerImpl.verifyCallerPrivilegeForUserOrAccountOperations).
 * Administrators of equal rank may change each other, ordinary users only themselves.
 * @throws {ApiError} `permission-denied`
 */
export function checkPrivilege(
  cloud: Cloud,
  caller: Caller,
  target: Pick<AccountRow, 'id' | 'name'> & Partial<AccountRow>,
  type = cloud.roles.getIncludingRemoved(target.roleId)?.type ?? 'User',
): void {
  if (isDefaultAdmin(caller.account)) return
  const [own, other] = [RANKS.indexOf(caller.roleType), RANKS.indexOf(type)]
  const who = `The calling account [${caller.account.name}, ${caller.account.id}]`
  if (own > other) throw denied(`${who} has a lower role type than the user account [${target.name}, ${target.id}]`)
  if (own === other && caller.roleType === 'User' && caller.account.id !== target.id) {
    throw denied(`${who} is not allowed to perform this operation on users from other accounts of the same role type within the domain`)
  }
  if (!isRootAdmin(caller) && type === 'Admin') {
    throw denied(
      `Account [${caller.account.name}, ${caller.account.id}] cannot perform this operation for user account [${target.name}, ${target.id}] `,
    )
  }
}

function denied(text: string): ApiError {
  return new ApiError('permission-denied', text)
}
