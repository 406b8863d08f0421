import {
  createRole,
  createRolePermission,
  deleteRole,
  deleteRolePermission,
  disableRole,
  enableRole,
  listRolePermissions,
  listRoles,
  updateRole,
  updateRolePermission,
} from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import type { View } from '../api/view.ts'
import { ApiError, invalid, refusal } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { fixedId } from '../core/fixed-id.ts'
import { equalsIgnoringCase } from '../core/ignore-case.ts'
import { DENIED, grantedTo, nameOf } from '../core/permissions.ts'
import type { RoleRow, RoleType } from '../database/account-rows.ts'

const documented = { ids: { id: 'roles' }, evidence: 'documented' } as const
const TYPES: readonly RoleType[] = ['Admin', 'ResourceAdmin', 'DomainAdmin', 'User']

/** A role as its own commands answer it: listRoles adds whether it is a default one. */
function viewRole(row: RoleRow): View {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    description: row.description,
    ispublic: true,
    state: row.isEnabled ? 'enabled' : 'disabled',
  }
}

function denied(text: string): ApiError {
  return new ApiError('permission-denied', text)
}

/** @throws {ApiError} if the role was deleted */
function roleFor({ cloud }: Call, id: string, missing: string): RoleRow {
  const role = cloud.roles.get(id)
  if (role === undefined) throw refusal('invalid-parameter', missing)
  return role
}

/** How the rules of a role mark what is denied. */
const MARKS: Readonly<Record<string, string | undefined>> = { allow: '', deny: DENIED }

const BAD_ROLE = 'Invalid role id provided'
const RULE = /^[a-zA-Z0-9*]+$/

/** The type of a new role, or the role that it copies. @throws {ApiError} unless exactly one of both is named */
function baseOf(
  call: Call,
  type: string | undefined,
  roleId: string | undefined,
): { readonly type: RoleType; readonly commands: readonly string[] } {
  if (type === undefined && roleId === undefined) throw refusal('invalid-parameter', 'Neither role type nor role ID is provided')
  if (type !== undefined && roleId !== undefined) throw refusal('invalid-parameter', 'Both role type and role ID should not be specified')
  if (roleId !== undefined) {
    const base = roleFor(call, roleId, BAD_ROLE)
    return { type: base.type, commands: [...grantedTo(base)] }
  }
  return { type: typeNamed(type), commands: [] }
}

/** Types are spelled exactly (RoleType.fromString). */
function typeNamed(text: string | undefined): RoleType {
  const type = TYPES.find((known) => known === text)
  if (type === undefined) throw new ApiError('internal', 'Illegal RoleType name provided')
  return type
}

/** The state that a list is limited to. */
function wantsEnabled(text: string): boolean {
  if (!['enabled', 'disabled'].includes(text.toLowerCase())) throw invalid('Unrecognized role state value')
  return text.toLowerCase() === 'enabled'
}

export const roleCommands = [
  list(listRoles, documented, ({ cloud, caller }, { id, name, type, keyword, state }) =>
    listing(
      [...cloud.roles.all()].filter(
        (row) =>
          (row.type !== 'Admin' || isRootAdmin(caller)) &&
          same(id, row.id) &&
          sameText(name, row.name) &&
          (name !== undefined || keyword !== undefined || same(type, row.type)) &&
          (state === undefined || wantsEnabled(state) === row.isEnabled) &&
          hasKeyword(keyword, row.name),
      ),
      (row) => ({ ...viewRole(row), isdefault: row.isDefault }),
    ),
  ),

  sync(createRole, documented, (call, { name, description, type, roleid }) => {
    const { cloud } = call
    const base = baseOf(call, type, roleid)
    const number = cloud.nextNumber('roles')
    return {
      role: viewRole(cloud.roles.insert({ id: cloud.newId(), number, name, ...base, description, isDefault: false, isEnabled: true })),
    }
  }),

  sync(updateRole, documented, (call, { id, name, description, type }) => {
    const { cloud } = call
    const role = roleFor(call, id, BAD_ROLE)
    const changed = type === undefined ? undefined : typeNamed(type)
    if (role.isDefault) throw denied('Default roles cannot be updated (with the exception of making it private/public).')
    if (changed !== undefined && isInUse(call, id)) throw denied("Found accounts that have role in use, won't allow to change role type")
    const changes = { name: name || undefined, description: description || undefined, type: changed }
    return { role: viewRole(cloud.roles.update(id, definedOnly(changes))) }
  }),

  sync(deleteRole, documented, (call, { id }) => {
    const role = roleFor(call, id, 'Cannot find the role with provided id')
    if (role.isDefault) throw denied('Default roles cannot be deleted')
    if (isInUse(call, id)) throw denied("Found accounts that have role in use, won't allow to delete role")
    call.cloud.roles.remove(id)
    return SUCCESS
  }),

  sync(enableRole, documented, (call, { id }) => switchRole(call, id, true)),

  sync(disableRole, documented, (call, { id }) => switchRole(call, id, false)),

  sync(updateRolePermission, { ids: { ruleid: 'computed', ruleorder: 'computed' }, evidence: 'documented' }, (call, parameters) => {
    const role = roleFor(call, parameters.roleid, BAD_ROLE)
    const { ruleorder, ruleid, permission } = parameters
    if (ruleorder !== undefined && (ruleid !== undefined || permission !== undefined)) {
      throw refusal('invalid-parameter', 'Parameters permission and ruleid must be mutually exclusive with ruleorder')
    }
    if (ruleorder === undefined && (ruleid === undefined || permission === undefined)) return { success: false }
    const rules = rulesOf(role)
    const named = (id: string | undefined) => rules.find((rule) => fixedId('role permission', role.id, rule) === id)
    const commands =
      ruleorder === undefined ? withPermission(rules, named(ruleid), permission ?? '') : reordered(rules, ruleorder.map(named))
    if (role.isDefault) throw denied('Role permission cannot be updated for Default roles')
    call.cloud.roles.update(role.id, { commands })
    return SUCCESS
  }),

  list(listRolePermissions, documented, ({ cloud }, { roleid }) => {
    const roles = [...cloud.roles.all()].filter((row) => same(roleid, row.id))
    const rules = roles.flatMap((role) => rulesOf(role).map((rule) => ({ role, rule })))
    return listing(rules, ({ role, rule }) => ({ ...viewPermission(role, rule), rolename: role.name }))
  }),

  sync(createRolePermission, documented, (call, { roleid, rule, permission }) => {
    const role = roleFor(call, roleid, BAD_ROLE)
    if (!RULE.test(rule)) throw invalid(`Only API names and wildcards are allowed, invalid rule provided: ${rule}`)
    if (role.isDefault) throw denied('Role permission cannot be added for Default roles')
    if (role.commands?.some((known) => equalsIgnoringCase(nameOf(known), rule)) === true)
      throw denied(`Rule already exists for the role: ${role.name}`)
    const mark = MARKS[permission.toLowerCase()]
    if (mark === undefined)
      throw new ApiError(
        'internal',
        `No enum constant org.apache.cloudstack.acl.RolePermissionEntity.Permission.${permission.toUpperCase()}`,
      )
    call.cloud.roles.update(role.id, { commands: [...(role.commands ?? []), mark + rule] })
    return { rolepermission: viewPermission(role, mark + rule) }
  }),

  sync(deleteRolePermission, { ids: { id: 'computed' }, evidence: 'documented' }, (call, { id }) => {
    const found = [...call.cloud.roles.all()]
      .flatMap((role) => rulesOf(role).map((rule) => ({ role, rule })))
      .find(({ role, rule }) => fixedId('role permission', role.id, rule) === id)
    if (found === undefined) throw refusal('invalid-parameter', 'Invalid role permission id provided')
    if (found.role.isDefault) throw denied('Role permission cannot be deleted for Default roles')
    call.cloud.roles.update(found.role.id, { commands: (found.role.commands ?? []).filter((other) => other !== found.rule) })
    return SUCCESS
  }),
]

function reordered(rules: readonly string[], wanted: readonly (string | undefined)[]): readonly string[] {
  const first = wanted.flatMap((rule) => rule ?? [])
  if (first.length < wanted.length) throw refusal('invalid-parameter', 'Provided role permission(s) do not exist')
  return [...first, ...rules.filter((rule) => !first.includes(rule))]
}

function withPermission(rules: readonly string[], changed: string | undefined, permission: string): readonly string[] {
  const mark = MARKS[permission.toLowerCase()]
  if (mark === undefined) throw refusal('invalid-parameter', 'Values for permission parameter should be: allow or deny')
  if (changed === undefined) throw refusal('invalid-parameter', 'Invalid rule id provided')
  return rules.map((rule) => (rule === changed ? mark + nameOf(rule) : rule))
}

/** @throws {ApiError} if the role is in the wanted state already */
function switchRole(call: Call, id: string, enabled: boolean): View {
  const role = roleFor(call, id, 'Cannot find the role with provided id')
  if (role.isEnabled === enabled) throw denied(`Role is already ${enabled ? 'enabled' : 'disabled'}`)
  call.cloud.roles.update(id, { isEnabled: enabled })
  return SUCCESS
}

function isInUse({ cloud }: Call, roleId: string): boolean {
  return [...cloud.accounts.all()].some((account) => account.roleId === roleId)
}

/** Built-in roles have one rule per command as well, except for the one that may call everything. */
function rulesOf(role: RoleRow): readonly string[] {
  return role.commands ?? (role.type === 'Admin' ? ['*'] : [...grantedTo(role)])
}

/** One rule of a role. Its id is derived from both. */
function viewPermission(role: RoleRow, rule: string): View {
  const permission = rule.startsWith(DENIED) ? 'deny' : 'allow'
  return { id: fixedId('role permission', role.id, rule), rule: nameOf(rule), permission, roleid: role.id }
}
