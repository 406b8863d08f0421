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

/** Whether the server has the command at all: those of plugins that are off by default, such as quotas or Kubernetes, it does not know (recorded). */
export function isServed(command: string): boolean {
  return ALWAYS.has(command) || GRANTED.Admin.has(command)
}

export function mayCall(cloud: Cloud, caller: Caller, command: string): boolean {
  if (ALWAYS.has(command)) return true
  const role = cloud.roles.require(caller.account.roleId)
  if (!role.isEnabled) return false
  if (role.commands === undefined) return GRANTED[role.type].has(command)
  // The first rule that matches decides.
  return role.commands.find((rule) => matches(nameOf(rule), command))?.startsWith(DENIED) === false
}

/** Begins the rules of a role that deny. */
export const DENIED = '!'

/** The pattern of a rule, whether it allows or denies. */
export function nameOf(rule: string): string {
  return rule.startsWith(DENIED) ? rule.slice(DENIED.length) : rule
}

/** A rule is a command's name in any case, in which `*` matches any text (Rule.matches). */
function matches(rule: string, command: string): boolean {
  if (/^\w*$/.test(rule)) return rule.length === command.length && rule.toLowerCase() === command.toLowerCase()
  return new RegExp(`^${rule.replaceAll('*', '\\w*')}$`, 'i').test(command)
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
