// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { Project, ProjectInvitation, ProjectRolePermission } from './entities/project.ts'
import type { ProjectRole } from './entities/role.ts'
import type { ProjectState } from './values.ts'

export interface ActivateProjectParameters {
  readonly id: string
}

export const activateProject = /* @__PURE__ */ describeCommand<'job', ActivateProjectParameters, Project>({
  name: 'activateProject',
  kind: 'job',
  envelope: 'activaterojectresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface AddAccountToProjectParameters {
  readonly account?: string | undefined
  readonly email?: string | undefined
  readonly projectid: string
  readonly projectroleid?: string | undefined
  readonly roletype?: string | undefined
}

export const addAccountToProject = /* @__PURE__ */ describeCommand<'job', AddAccountToProjectParameters, Success>({
  name: 'addAccountToProject',
  kind: 'job',
  parameters: {
    account: 'string',
    email: 'string',
    projectid: 'uuid!',
    projectroleid: 'uuid@4.15',
    roletype: 'string@4.15',
  },
})

export interface AddUserToProjectParameters {
  readonly email?: string | undefined
  readonly projectid: string
  readonly projectroleid?: string | undefined
  readonly roletype?: string | undefined
  readonly username: string
}

export const addUserToProject = /* @__PURE__ */ describeCommand<'job', AddUserToProjectParameters, Success>({
  name: 'addUserToProject',
  kind: 'job',
  parameters: {
    email: 'string',
    projectid: 'uuid!',
    projectroleid: 'uuid',
    roletype: 'string',
    username: 'string!',
  },
})

export interface CreateProjectParameters {
  readonly account?: string | undefined
  readonly accountid?: string | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly userid?: string | undefined
}

export const createProject = /* @__PURE__ */ describeCommand<'job-with-id', CreateProjectParameters, Project>({
  name: 'createProject',
  kind: 'job-with-id',
  key: 'project',
  parameters: {
    account: 'string',
    accountid: 'uuid@4.15',
    displaytext: 'string',
    domainid: 'uuid',
    name: 'string!',
    userid: 'uuid@4.15.0',
  },
})

export interface CreateProjectRoleParameters {
  readonly description?: string | undefined
  readonly name: string
  readonly projectid: string
}

export const createProjectRole = /* @__PURE__ */ describeCommand<'sync', CreateProjectRoleParameters, ProjectRole>({
  name: 'createProjectRole',
  kind: 'sync',
  key: 'projectrole',
  parameters: {
    description: 'string',
    name: 'string!',
    projectid: 'uuid!',
  },
})

export interface CreateProjectRolePermissionParameters {
  readonly description?: string | undefined
  readonly permission: string
  readonly projectid: string
  readonly projectroleid: string
  readonly rule: string
}

export const createProjectRolePermission = /* @__PURE__ */ describeCommand<'sync', CreateProjectRolePermissionParameters, ProjectRolePermission>({
  name: 'createProjectRolePermission',
  kind: 'sync',
  parameters: {
    description: 'string',
    permission: 'string!',
    projectid: 'uuid!',
    projectroleid: 'uuid!',
    rule: 'string!',
  },
})

export interface DeleteAccountFromProjectParameters {
  readonly account: string
  readonly projectid: string
}

export const deleteAccountFromProject = /* @__PURE__ */ describeCommand<'job', DeleteAccountFromProjectParameters, Success>({
  name: 'deleteAccountFromProject',
  kind: 'job',
  parameters: {
    account: 'string!',
    projectid: 'uuid!',
  },
})

export interface DeleteProjectParameters {
  readonly cleanup?: boolean | undefined
  readonly id: string
}

export const deleteProject = /* @__PURE__ */ describeCommand<'job', DeleteProjectParameters, Success>({
  name: 'deleteProject',
  kind: 'job',
  parameters: {
    cleanup: 'bool@4.16.0',
    id: 'uuid!',
  },
})

export interface DeleteProjectInvitationParameters {
  readonly id: string
}

export const deleteProjectInvitation = /* @__PURE__ */ describeCommand<'job', DeleteProjectInvitationParameters, Success>({
  name: 'deleteProjectInvitation',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteProjectRoleParameters {
  readonly id: string
  readonly projectid: string
}

export const deleteProjectRole = /* @__PURE__ */ describeCommand<'sync', DeleteProjectRoleParameters, Success>({
  name: 'deleteProjectRole',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    projectid: 'uuid!',
  },
})

export interface DeleteProjectRolePermissionParameters {
  readonly id: string
  readonly projectid: string
}

export const deleteProjectRolePermission = /* @__PURE__ */ describeCommand<'sync', DeleteProjectRolePermissionParameters, Success>({
  name: 'deleteProjectRolePermission',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    projectid: 'uuid!',
  },
})

export interface DeleteUserFromProjectParameters {
  readonly projectid: string
  readonly userid: string
}

export const deleteUserFromProject = /* @__PURE__ */ describeCommand<'job', DeleteUserFromProjectParameters, Success>({
  name: 'deleteUserFromProject',
  kind: 'job',
  parameters: {
    projectid: 'uuid!',
    userid: 'uuid!',
  },
})

export interface ListProjectInvitationsParameters {
  readonly account?: string | undefined
  readonly activeonly?: boolean | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: string | undefined
  readonly userid?: string | undefined
}

export const listProjectInvitations = /* @__PURE__ */ describeCommand<'list', ListProjectInvitationsParameters, ProjectInvitation>({
  name: 'listProjectInvitations',
  kind: 'list',
  key: 'projectinvitation',
  parameters: {
    account: 'string',
    activeonly: 'bool',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    state: 'string',
    userid: 'uuid@4.15',
  },
})

export interface ListProjectRolePermissionsParameters {
  readonly projectid: string
  readonly projectroleid?: string | undefined
}

export const listProjectRolePermissions = /* @__PURE__ */ describeCommand<'list', ListProjectRolePermissionsParameters, ProjectRolePermission>({
  name: 'listProjectRolePermissions',
  kind: 'list',
  key: 'projectrolepermission',
  parameters: {
    projectid: 'uuid!',
    projectroleid: 'uuid',
  },
})

export interface ListProjectsParameters {
  readonly account?: string | undefined
  readonly details?: readonly string[] | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showicon?: boolean | undefined
  readonly state?: OrAnother<ProjectState> | undefined
  readonly tags?: WireObject | undefined
  readonly username?: string | undefined
}

export const listProjects = /* @__PURE__ */ describeCommand<'list', ListProjectsParameters, Project>({
  name: 'listProjects',
  kind: 'list',
  key: 'project',
  parameters: {
    account: 'string',
    details: 'list@4.15',
    displaytext: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    showicon: 'bool@4.16',
    state: 'string',
    tags: 'map(key,value)',
    username: 'string@4.15',
  },
})

export interface SuspendProjectParameters {
  readonly id: string
}

export const suspendProject = /* @__PURE__ */ describeCommand<'job', SuspendProjectParameters, Project>({
  name: 'suspendProject',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateProjectParameters {
  readonly account?: string | undefined
  readonly displaytext?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly roletype?: string | undefined
  readonly swapowner?: boolean | undefined
  readonly userid?: string | undefined
}

export const updateProject = /* @__PURE__ */ describeCommand<'job', UpdateProjectParameters, Project>({
  name: 'updateProject',
  kind: 'job',
  parameters: {
    account: 'string',
    displaytext: 'string',
    id: 'uuid!',
    name: 'string@4.19.0',
    roletype: 'string@4.15',
    swapowner: 'bool@4.15',
    userid: 'uuid@4.15',
  },
})

export interface UpdateProjectInvitationParameters {
  readonly accept?: boolean | undefined
  readonly account?: string | undefined
  readonly projectid: string
  readonly token?: string | undefined
  readonly userid?: string | undefined
}

export const updateProjectInvitation = /* @__PURE__ */ describeCommand<'job', UpdateProjectInvitationParameters, Success>({
  name: 'updateProjectInvitation',
  kind: 'job',
  parameters: {
    accept: 'bool',
    account: 'string',
    projectid: 'uuid!',
    token: 'string',
    userid: 'uuid@4.15',
  },
})

export interface UpdateProjectRoleParameters {
  readonly description?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly projectid: string
}

export const updateProjectRole = /* @__PURE__ */ describeCommand<'sync', UpdateProjectRoleParameters, ProjectRole>({
  name: 'updateProjectRole',
  kind: 'sync',
  key: 'projectrole',
  parameters: {
    description: 'string',
    id: 'uuid!',
    name: 'string',
    projectid: 'uuid!',
  },
})

export interface UpdateProjectRolePermissionParameters {
  readonly permission?: string | undefined
  readonly projectid: string
  readonly projectroleid: string
  readonly projectrolepermissionid?: string | undefined
  readonly ruleorder?: readonly string[] | undefined
}

export const updateProjectRolePermission = /* @__PURE__ */ describeCommand<'sync', UpdateProjectRolePermissionParameters, Success>({
  name: 'updateProjectRolePermission',
  kind: 'sync',
  parameters: {
    permission: 'string',
    projectid: 'uuid!',
    projectroleid: 'uuid!',
    projectrolepermissionid: 'uuid',
    ruleorder: 'list',
  },
})
