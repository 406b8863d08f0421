import { ApiError } from '../api-error.ts'
import type { RoleRow, RoleType } from '../database/account-rows.ts'
import roleApis from '../recorded/role-apis.json' with { type: 'json' }
import type { Caller } from './caller.ts'
import type { Cloud } from './cloud.ts'

/** The commands of each role type, recorded from a real server's listApis as each role. */
const GRANTED: Readonly<Record<RoleType, ReadonlySet<string>>> = {
  User: new Set(roleApis.User),
  DomainAdmin: new Set(roleApis.DomainAdmin),
  ResourceAdmin: new Set(roleApis.DomainAdmin),
  Admin: new Set(roleApis.Admin),
}

/** Commands that every caller may use. */
const ALWAYS: ReadonlySet<string> = new Set(['queryAsyncJobResult', 'listApis', 'login', 'logout'])

export function mayCall(cloud: Cloud, caller: Caller, command: string): boolean {
  if (ALWAYS.has(command)) return true
  const role = cloud.roles.require(caller.account.roleId)
  return role.commands === undefined ? GRANTED[role.type].has(command) : role.commands.some((rule) => matches(rule, command))
}

/** A rule is a command's name, in which `*` matches any text. */
function matches(rule: string, command: string): boolean {
  return rule === command || (rule.endsWith('*') && command.startsWith(rule.slice(0, -1)))
}

export function grantedTo(role: RoleRow): Iterable<string> {
  return role.commands ?? GRANTED[role.type]
}

export function notAvailable(caller: Caller, command: string): ApiError {
  return new ApiError(
    'unsupported',
    `The API [${command}] does not exist or is not available for the account for user id [${caller.user.id}].`,
  )
}
