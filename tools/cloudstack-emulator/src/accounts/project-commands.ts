import { activateProject, createProject, deleteProject, listProjects, suspendProject, updateProject } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { accountNamed, isRootAdmin, ownerFor } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import type { ProjectRow } from '../database/account-rows.ts'
import { viewProject } from './account-view.ts'
import { checkProjectEmpty, createProject as create, deleteProject as remove } from './project.ts'
import { findProjects } from './project-filter.ts'

const recorded = { ids: { id: 'projects' }, evidence: 'recorded' } as const
const documented = { ids: { id: 'projects' }, evidence: 'documented' } as const

export function projectFor({ cloud }: Call, id: string, missing?: string): ProjectRow {
  const project = cloud.projects.get(id)
  if (project === undefined) throw invalid(missing ?? `Unable to find project by id ${cloud.projects.getIncludingRemoved(id)?.number}`)
  return project
}

/** Only its owner may change a project, which is checked in the job. */
export function checkMayModify({ caller }: Call, project: ProjectRow): void {
  const leads = project.memberUsers.some(({ userId, role }) => userId === caller.user.id && role === 'Admin')
  if (isRootAdmin(caller) || leads || project.ownerAccountId === caller.account.id) return
  throw new ApiError('permission-denied', 'Caller does not have permission to operate with provided resource.')
}

/** @throws {ApiError} if the new owner does not exist or is not a member */
function newOwner({ cloud }: Call, project: ProjectRow, name: string | undefined): Partial<ProjectRow> {
  if (name === undefined) return {}
  const account = accountNamed(cloud, name, project.domainId)
  if (account === undefined)
    throw invalid(`Unable to find account name=${name} in domain id=${cloud.domains.getIncludingRemoved(project.domainId)?.number}`)
  if (account.id === project.ownerAccountId) return {}
  if (!project.memberAccountIds.includes(account.id))
    throw invalid(`Account ${name} doesn't belong to the project. Add it to the project first and then change the project's ownership`)
  const others = project.memberAccountIds.filter((id) => id !== account.id)
  return { ownerAccountId: account.id, memberAccountIds: [...others, project.ownerAccountId] }
}

export const projectCommands = [
  list(listProjects, recorded, (call, parameters) => ({
    ...listing(findProjects(call, parameters), (row) => viewProject(call, row)),
    newestPagesFirst: true,
  })),

  job(createProject, recorded, (call, { name, displaytext, account, domainid }) => {
    const { cloud, caller } = call
    if ((account === undefined) !== (domainid === undefined)) throw invalid('Account name and domain id must be specified together')
    const owner = ownerFor(cloud, caller, { account, domainid })
    const project = create(cloud, owner, name, displaytext ?? name)
    return {
      id: project.id,
      instance: { type: 'None' },
      finish: () => ({ project: viewProject(call, cloud.projects.require(project.id)) }),
      abandon: () => remove(cloud, project.id),
    }
  }),

  job(updateProject, documented, (call, { id, displaytext, name, account, userid }) => {
    const project = projectFor(call, id)
    return {
      begin: () => {
        if (account !== undefined && userid !== undefined) {
          throw invalid(
            'Account name and user ID are mutually exclusive. Provide either account nameto update account or user ID to update the user of the project',
          )
        }
        checkMayModify(call, project)
      },
      finish: () => {
        const current = call.cloud.projects.require(id)
        const changes = { ...definedOnly({ displayText: displaytext, name }), ...newOwner(call, current, account) }
        return { project: viewProject(call, call.cloud.projects.update(id, changes)) }
      },
    }
  }),

  job(suspendProject, documented, (call, { id }) => {
    const project = projectFor(call, id)
    return {
      begin: () => checkMayModify(call, project),
      finish: () => ({ project: viewProject(call, call.cloud.projects.update(id, { state: 'Suspended' })) }),
    }
  }),

  job(activateProject, documented, (call, { id }) => {
    const project = projectFor(call, id)
    return {
      begin: () => checkMayModify(call, project),
      finish: () => ({ project: viewProject(call, call.cloud.projects.update(id, { state: 'Active' })) }),
    }
  }),

  job(deleteProject, recorded, (call, { id, cleanup }) => {
    const project = projectFor(call, id)
    return {
      begin: () => {
        checkMayModify(call, project)
        if (cleanup !== true) checkProjectEmpty(call.cloud, project)
      },
      finish: () => {
        remove(call.cloud, id)
        return SUCCESS
      },
    }
  }),
]
