import {
  createRole,
  createRolePermission,
  deleteRole,
  deleteRolePermission,
  listRolePermissions,
  listRoles,
  updateRole,
} from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import type { View } from '../api/view.ts'
import { ApiError, invalid } from '../api-error.ts'
import { definedOnly } from '../core/defined-only.ts'
import { fixedId } from '../core/fixed-id.ts'
import { grantedTo } from '../core/permissions.ts'
import type { RoleRow, RoleType } from '../database/account-rows.ts'

const documented = { ids: { id: 'roles' }, evidence: 'documented' } as const
const TYPES: readonly RoleType[] = ['Admin', 'ResourceAdmin', 'DomainAdmin', 'User']

function viewRole(row: RoleRow): View {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    description: row.description,
    ispublic: true,
    isdefault: row.isDefault,
    state: 'enabled',
  }
}

/** The role, unless it is built in: those cannot be changed. */
function ownRole({ cloud }: Call, id: string): RoleRow {
  const role = cloud.roles.require(id)
  if (role.isDefault) throw new ApiError('permission-denied', 'Default roles cannot be changed')
  return role
}

export const roleCommands = [
  list(listRoles, documented, ({ cloud }, { id, name, type, keyword }) =>
    listing(
      [...cloud.roles.all()].filter(
        (row) => same(id, row.id) && sameText(name, row.name) && sameText(type, row.type) && hasKeyword(keyword, row.name),
      ),
      viewRole,
    ),
  ),

  sync(createRole, documented, ({ cloud }, { name, description, type, roleid }) => {
    const base = cloud.roles.get(roleid)
    const wanted = base?.type ?? TYPES.find((known) => known.toLowerCase() === type?.toLowerCase())
    if (wanted === undefined) throw invalid('Invalid role type provided')
    const commands = base === undefined ? [] : [...grantedTo(base)]
    const number = cloud.nextNumber('roles')
    const role = cloud.roles.insert({
      id: cloud.newId(),
      number,
      name,
      type: wanted,
      description: description ?? name,
      isDefault: false,
      commands,
    })
    return { role: viewRole(role) }
  }),

  sync(updateRole, documented, (call, { id, name, description }) => {
    ownRole(call, id)
    return { role: viewRole(call.cloud.roles.update(id, definedOnly({ name, description }))) }
  }),

  sync(deleteRole, documented, (call, { id }) => {
    ownRole(call, id)
    if ([...call.cloud.accounts.all()].some((account) => account.roleId === id)) {
      throw new ApiError('runtime', "Found accounts that have role in use, won't allow to delete role")
    }
    call.cloud.roles.remove(id)
    return SUCCESS
  }),

  list(listRolePermissions, documented, ({ cloud }, { roleid }) => {
    const roles = [...cloud.roles.all()].filter((row) => same(roleid, row.id))
    const rules = roles.flatMap((role) => rulesOf(role).map((rule) => ({ role, rule })))
    return listing(rules, ({ role, rule }) => viewPermission(role, rule))
  }),

  sync(createRolePermission, documented, (call, { roleid, rule, permission }) => {
    const role = ownRole(call, roleid)
    if (permission.toLowerCase() !== 'allow') throw invalid('What is not allowed is denied: only permission allow can be given here')
    call.cloud.roles.update(role.id, { commands: [...(role.commands ?? []), rule] })
    return { rolepermission: viewPermission(role, rule) }
  }),

  sync(deleteRolePermission, { ids: { id: 'computed' }, evidence: 'documented' }, (call, { id }) => {
    const found = [...call.cloud.roles.all()]
      .flatMap((role) => (role.commands ?? []).map((rule) => ({ role, rule })))
      .find(({ role, rule }) => fixedId('role permission', role.id, rule) === id)
    if (found === undefined) throw invalid('Invalid role permission id provided')
    const role = ownRole(call, found.role.id)
    call.cloud.roles.update(role.id, { commands: (role.commands ?? []).filter((other) => other !== found.rule) })
    return SUCCESS
  }),
]

/** Built-in roles have one rule per command as well, except for the one that may call everything. */
function rulesOf(role: RoleRow): readonly string[] {
  return role.commands ?? (role.type === 'Admin' ? ['*'] : [...grantedTo(role)])
}

/** One rule of a role. Its id is derived from both. */
function viewPermission(role: RoleRow, rule: string): View {
  return { id: fixedId('role permission', role.id, rule), rule, permission: 'allow', roleid: role.id, rolename: role.name }
}
