import { activateProject, addAccountToProject, deleteAccountFromProject, listProjectAccounts, suspendProject } from 'cloudstack-client/api'
import { invalid } from '../cloud/problem.ts'
import type { AccountRow, ProjectRow } from '../rows/accounts.ts'
import { viewProject } from '../views/account.ts'
import { domain } from '../views/view.ts'
import { type Call, job, list, listing, SUCCESS } from './define.ts'
import { projectFor } from './project.ts'

const ids = { id: 'projects' } as const
const documented = { ids, evidence: 'documented' } as const

function accountNamed({ cloud }: Call, project: ProjectRow, name: string | undefined): AccountRow {
  const account = cloud.accounts.by('name', (name ?? '').toLowerCase()).find((row) => row.domainId === project.domainId)
  if (account === undefined) throw invalid(`Unable to find account name=${name} in domain id=${project.domainId}`)
  return account
}

export const projectMemberCommands = [
  list(listProjectAccounts, documented, (call, { projectid }) => {
    const project = call.cloud.projects.require(projectid)
    const members = [project.ownerAccountId, ...project.memberAccountIds].flatMap((id) => call.cloud.accounts.get(id) ?? [])
    return listing(members, (account) => ({
      projectid: project.id,
      project: project.name,
      accountid: account.id,
      account: account.name,
      accounttype: 0,
      role: account.id === project.ownerAccountId ? 'Admin' : 'Regular',
      ...domain(call.cloud, account.domainId),
    }))
  }),

  job(addAccountToProject, documented, (call, { projectid, account }) => {
    const project = projectFor(call, projectid)
    const member = accountNamed(call, project, account)
    return {
      instance: { type: 'Project', id: projectid },
      finish: () => {
        const { memberAccountIds } = call.cloud.projects.require(projectid)
        if (memberAccountIds.includes(member.id)) throw invalid(`${member.name} already belongs to the project`)
        call.cloud.projects.update(projectid, { memberAccountIds: [...memberAccountIds, member.id] })
        return SUCCESS
      },
    }
  }),

  job(deleteAccountFromProject, documented, (call, { projectid, account }) => {
    const project = projectFor(call, projectid)
    const member = accountNamed(call, project, account)
    return {
      instance: { type: 'Project', id: projectid },
      finish: () => {
        const { memberAccountIds } = call.cloud.projects.require(projectid)
        if (!memberAccountIds.includes(member.id)) throw invalid(`Account ${member.name} is not assigned to the project with specified id`)
        call.cloud.projects.update(projectid, { memberAccountIds: memberAccountIds.filter((id) => id !== member.id) })
        return SUCCESS
      },
    }
  }),

  job(suspendProject, documented, (call, { id }) => {
    projectFor(call, id)
    return {
      instance: { type: 'Project', id },
      finish: () => ({ project: viewProject(call, call.cloud.projects.update(id, { state: 'Suspended' })) }),
    }
  }),

  job(activateProject, documented, (call, { id }) => {
    projectFor(call, id)
    return {
      instance: { type: 'Project', id },
      finish: () => ({ project: viewProject(call, call.cloud.projects.update(id, { state: 'Active' })) }),
    }
  }),
]
