import { deleteProjectInvitation, listProjectInvitations, type ParametersOf, updateProjectInvitation } from 'cloudstack-client/api'
import { type Call, job, list, listing } from '../api/define.ts'
import { type ApiError, invalid } from '../api-error.ts'
import { accountNamed, checkAccess } from '../core/caller.ts'

const documented = { ids: { id: 'absent' }, evidence: 'documented' } as const

/**
 * Members are added without an invitation (`project.invite.required` is off by default), so that there is never one to answer.
 * @throws {ApiError} in the order of ProjectManagerImpl.updateInvitation
 */
function refuseAnswer({ cloud, caller }: Call, { projectid, account, userid }: ParametersOf<typeof updateProjectInvitation>): ApiError {
  const project = cloud.projects.get(projectid)
  if (project === undefined)
    return invalid(`Unable to find the project id=${cloud.projects.getIncludingRemoved(projectid)?.number ?? projectid}`)
  const domain = cloud.domains.getIncludingRemoved(project.domainId)?.number
  if (account !== undefined) {
    const row = accountNamed(cloud, account, project.domainId)
    if (row === undefined) return invalid(`Unable to find account name=${account} in domain id=${domain}`)
    checkAccess(cloud, caller, { id: row.id, accountId: row.id })
  } else if (userid !== undefined && cloud.users.get(userid) === undefined) {
    return invalid('Invalid user ID provided. Please provide a valid user ID or account name whose invitation is to be updated')
  }
  const shown = `Project {"domainId":${domain},"id":${project.number},"name":"${project.name}","uuid":"${project.id}"}.`
  return invalid(`Unable to find invitation for account name=${account ?? null} to the project=${shown}`)
}

export const projectInvitationCommands = [
  list(listProjectInvitations, documented, () => listing([], () => ({}))),

  job(updateProjectInvitation, { evidence: 'documented' }, (call, parameters) => ({
    finish: () => {
      throw refuseAnswer(call, parameters)
    },
  })),

  // An invitation's id is always unknown, which is refused before.
  job(deleteProjectInvitation, documented, () => ({ finish: () => ({ success: true }) })),
]
