import { createProjectRole, deleteProjectRole, listProjectRoles, updateProjectRole } from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, sameText } from '../api/select.ts'
import type { View } from '../api/view.ts'
import { ApiError, refusal } from '../api-error.ts'
import { definedOnly } from '../core/defined-only.ts'
import type { ProjectRoleRow, ProjectRow } from '../database/account-rows.ts'

const ids = { id: 'projectRoles', projectroleid: 'projectRoles' } as const
const documented = { ids, evidence: 'documented' } as const

function viewProjectRole(row: ProjectRoleRow): View {
  return { id: row.id, name: row.name, description: row.description, ispublic: true, projectid: row.projectId }
}

function denied(text: string): ApiError {
  return new ApiError('permission-denied', text)
}

/** Only administrators, and administrators of the project, may manage its roles. */
function ledProject({ cloud, caller }: Call, id: string): ProjectRow {
  const project = cloud.projects.require(id)
  if (caller.roleType !== 'User' || project.ownerAccountId === caller.account.id) return project
  const single = project.memberUsers.find(({ userId }) => userId === caller.user.id)
  if (single === undefined && !project.memberAccountIds.includes(caller.account.id)) throw denied('User/Account not part of project')
  if (single?.role === 'Admin') return project
  throw denied('User unauthorized to perform operation in the project')
}

function roleOf({ cloud }: Call, id: string, projectId: string, missing: string): ProjectRoleRow {
  const role = cloud.projectRoles.get(id)
  if (role === undefined || role.projectId !== projectId) throw refusal('invalid-parameter', missing)
  return role
}

export const projectRoleCommands = [
  list(listProjectRoles, documented, ({ cloud }, { projectid, projectroleid, name, keyword }) =>
    listing(
      cloud.projectRoles
        .by('project', projectid)
        .filter(
          (row) => (projectroleid === undefined || row.id === projectroleid) && sameText(name, row.name) && hasKeyword(keyword, row.name),
        ),
      viewProjectRole,
    ),
  ),

  sync(createProjectRole, documented, (call, { projectid, name, description }) => {
    const project = ledProject(call, projectid)
    const { cloud } = call
    const row = { id: cloud.newId(), number: cloud.nextNumber('projectRoles'), projectId: project.id, name, description }
    return { projectrole: viewProjectRole(cloud.projectRoles.insert(row)) }
  }),

  sync(updateProjectRole, documented, (call, { id, projectid, name, description }) => {
    const role = roleOf(call, id, projectid, 'Invalid project role id provided')
    ledProject(call, projectid)
    return { projectrole: viewProjectRole(call.cloud.projectRoles.update(role.id, definedOnly({ name, description }))) }
  }),

  sync(deleteProjectRole, documented, (call, { id, projectid }) => {
    const role = roleOf(call, id, projectid, 'Cannot find project role with provided id')
    const project = ledProject(call, projectid)
    if (project.memberUsers.some(({ projectRoleId }) => projectRoleId === id)) {
      throw denied('Found users that have the project role in use, cannot delete the Project Role')
    }
    call.cloud.projectRoles.remove(role.id)
    return SUCCESS
  }),
]
