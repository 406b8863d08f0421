import roleApis from '../recorded/role-apis.json' with { type: 'json' }
import type { RoleType } from '../rows/accounts.ts'
import type { Caller } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { CloudProblem } from './problem.ts'

/** What each role type may call: from a real server's discovery, asked as each role. */
const GRANTED: Readonly<Record<RoleType, ReadonlySet<string>>> = {
  User: new Set(roleApis.User),
  DomainAdmin: new Set(roleApis.DomainAdmin),
  ResourceAdmin: new Set(roleApis.DomainAdmin),
  Admin: new Set(roleApis.Admin),
}

/** Everybody may ask what became of his jobs and what he may call. */
const ALWAYS: ReadonlySet<string> = new Set(['queryAsyncJobResult', 'listApis', 'login', 'logout'])

export function mayCall(cloud: Cloud, caller: Caller, command: string): boolean {
  if (ALWAYS.has(command)) return true
  const own = cloud.roles.require(caller.account.roleId).commands
  return own === undefined ? GRANTED[caller.roleType].has(command) : own.includes(command)
}

export function notAvailable(caller: Caller, command: string): CloudProblem {
  return new CloudProblem(
    'unsupported',
    `The API [${command}] does not exist or is not available for the account for user id [${caller.user.id}].`,
  )
}
