import { createProject, deleteProject, listProjects, updateProject } from 'cloudstack-client/api'
import { isRootAdmin } from '../cloud/caller.ts'
import { CloudProblem } from '../cloud/problem.ts'
import { createProject as create, deleteProject as remove } from '../cloud/projects.ts'
import type { ProjectRow } from '../rows/accounts.ts'
import { viewProject } from '../views/account.ts'
import { type Call, given, job, list, listing, SUCCESS } from './define.ts'
import { hasKeyword, same, sameText } from './select.ts'

const recorded = { ids: { id: 'projects' }, evidence: 'recorded' } as const

function isMember({ caller }: Call, row: ProjectRow): boolean {
  return row.ownerAccountId === caller.account.id || row.memberAccountIds.includes(caller.account.id)
}

export function projectFor(call: Call, id: string): ProjectRow {
  const project = call.cloud.projects.require(id)
  if (isRootAdmin(call.caller) || project.ownerAccountId === call.caller.account.id) return project
  throw new CloudProblem('permission-denied', `Account ${call.caller.account.name} can't modify the project ${project.name}`)
}

export const projectCommands = [
  list(listProjects, recorded, (call, parameters) =>
    listing(
      [...call.cloud.projects.all()].filter(
        (row) =>
          (isMember(call, row) || (isRootAdmin(call.caller) && parameters.listall === true)) &&
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          hasKeyword(parameters.keyword, row.name, row.displayText),
      ),
      (row) => viewProject(call, row),
    ),
  ),

  job(createProject, recorded, (call, { name, displaytext }) => {
    const project = create(call.cloud, call.caller.account, name, displaytext ?? name)
    return {
      id: project.id,
      instance: { type: 'None' },
      finish: () => ({ project: viewProject(call, call.cloud.projects.require(project.id)) }),
      abandon: () => remove(call.cloud, project.id),
    }
  }),

  job(updateProject, { ids: { id: 'projects' }, evidence: 'documented' }, (call, { id, displaytext, name }) => {
    projectFor(call, id)
    return { finish: () => ({ project: viewProject(call, call.cloud.projects.update(id, given({ displayText: displaytext, name }))) }) }
  }),

  job(deleteProject, recorded, (call, { id }) => {
    projectFor(call, id)
    return {
      finish: () => {
        remove(call.cloud, id)
        return SUCCESS
      },
    }
  }),
]
