// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { ProjectRole, Role, RolePermission } from './entities/role.ts'
import type { RoleType } from './values.ts'

export interface CreateRoleParameters {
  readonly description?: string | undefined
  readonly ispublic?: boolean | undefined
  readonly name: string
  readonly roleid?: string | undefined
  readonly type?: OrAnother<RoleType> | undefined
}

export const createRole = /* @__PURE__ */ describeCommand<'sync', CreateRoleParameters, Role>({
  name: 'createRole',
  kind: 'sync',
  key: 'role',
  parameters: {
    description: 'string',
    ispublic: 'bool@4.19',
    name: 'string!',
    roleid: 'uuid@4.15',
    type: 'string',
  },
})

export interface CreateRolePermissionParameters {
  readonly description?: string | undefined
  readonly permission: string
  readonly roleid: string
  readonly rule: string
}

export const createRolePermission = /* @__PURE__ */ describeCommand<'sync', CreateRolePermissionParameters, RolePermission>({
  name: 'createRolePermission',
  kind: 'sync',
  key: 'rolepermission',
  parameters: {
    description: 'string',
    permission: 'string!',
    roleid: 'uuid!',
    rule: 'string!',
  },
})

export interface DeleteRoleParameters {
  readonly id: string
}

export const deleteRole = /* @__PURE__ */ describeCommand<'sync', DeleteRoleParameters, Success>({
  name: 'deleteRole',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteRolePermissionParameters {
  readonly id: string
}

export const deleteRolePermission = /* @__PURE__ */ describeCommand<'sync', DeleteRolePermissionParameters, Success>({
  name: 'deleteRolePermission',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DisableRoleParameters {
  readonly id: string
}

export const disableRole = /* @__PURE__ */ describeCommand<'sync', DisableRoleParameters, Success>({
  name: 'disableRole',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface EnableRoleParameters {
  readonly id: string
}

export const enableRole = /* @__PURE__ */ describeCommand<'sync', EnableRoleParameters, Success>({
  name: 'enableRole',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ImportRoleParameters {
  readonly description?: string | undefined
  readonly forced?: boolean | undefined
  readonly ispublic?: boolean | undefined
  readonly name: string
  readonly rules: WireObject
  readonly type?: string | undefined
}

export const importRole = /* @__PURE__ */ describeCommand<'sync', ImportRoleParameters, Role>({
  name: 'importRole',
  kind: 'sync',
  parameters: {
    description: 'string',
    forced: 'bool',
    ispublic: 'bool@4.19',
    name: 'string!',
    rules: 'map(key,value)!',
    type: 'string',
  },
})

export interface ListProjectRolesParameters {
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid: string
  readonly projectroleid?: string | undefined
}

export const listProjectRoles = /* @__PURE__ */ describeCommand<'list', ListProjectRolesParameters, ProjectRole>({
  name: 'listProjectRoles',
  kind: 'list',
  key: 'projectrole',
  parameters: {
    keyword: 'string@4.17',
    name: 'string',
    page: 'int@4.17',
    pagesize: 'int@4.17',
    projectid: 'uuid!',
    projectroleid: 'uuid',
  },
})

export interface ListRolePermissionsParameters {
  readonly roleid?: string | undefined
}

export const listRolePermissions = /* @__PURE__ */ describeCommand<'list', ListRolePermissionsParameters, RolePermission>({
  name: 'listRolePermissions',
  kind: 'list',
  key: 'rolepermission',
  parameters: {
    roleid: 'uuid',
  },
})

export interface ListRolesParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly state?: string | undefined
  readonly type?: OrAnother<RoleType> | undefined
}

export const listRoles = /* @__PURE__ */ describeCommand<'list', ListRolesParameters, Role>({
  name: 'listRoles',
  kind: 'list',
  key: 'role',
  parameters: {
    id: 'uuid',
    keyword: 'string@4.15',
    name: 'string',
    page: 'int@4.15',
    pagesize: 'int@4.15',
    state: 'string@4.20.0',
    type: 'string',
  },
})

export interface UpdateRoleParameters {
  readonly description?: string | undefined
  readonly id: string
  readonly ispublic?: boolean | undefined
  readonly name?: string | undefined
  readonly type?: string | undefined
}

export const updateRole = /* @__PURE__ */ describeCommand<'sync', UpdateRoleParameters, Role>({
  name: 'updateRole',
  kind: 'sync',
  parameters: {
    description: 'string',
    id: 'uuid!',
    ispublic: 'bool@4.19',
    name: 'string',
    type: 'string',
  },
})

export interface UpdateRolePermissionParameters {
  readonly permission?: string | undefined
  readonly roleid: string
  readonly ruleid?: string | undefined
  readonly ruleorder?: readonly string[] | undefined
}

export const updateRolePermission = /* @__PURE__ */ describeCommand<'sync', UpdateRolePermissionParameters, Success>({
  name: 'updateRolePermission',
  kind: 'sync',
  parameters: {
    permission: 'string@4.11',
    roleid: 'uuid!',
    ruleid: 'uuid@4.11',
    ruleorder: 'list',
  },
})
