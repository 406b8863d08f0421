import { addAccountToProject, deleteAccountFromProject, listProjectAccounts } from 'cloudstack-client/api'
import { accountNamed, mayActFor } from '../cloud/caller.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { domain } from '../views/view.ts'
import { job, list, listing, SUCCESS } from './define.ts'
import { checkMayModify, projectFor } from './project.ts'
import { sameText } from './select.ts'

const documented = { evidence: 'documented' } as const
const MISSING = 'Unable to find project with specified ID'

export const projectMemberCommands = [
  list(listProjectAccounts, documented, (call, { projectid, account: name, role }) => {
    const { cloud, caller } = call
    const project = projectFor(call, projectid, MISSING)
    if (!mayActFor(cloud, caller, project.accountId))
      throw new CloudProblem(
        'permission-denied',
        `Account ${caller.account.name} is not authorized to list users of the project ${project.name}`,
      )
    const members = [project.ownerAccountId, ...project.memberAccountIds].flatMap((id) => cloud.accounts.get(id) ?? [])
    const roleOf = (id: string) => (id === project.ownerAccountId ? 'Admin' : 'Regular')
    return listing(
      members.filter((row) => sameText(name, row.name) && sameText(role, roleOf(row.id))),
      (row) => ({
        projectid: project.id,
        project: project.name,
        accountid: row.id,
        account: row.name,
        accounttype: 0,
        role: roleOf(row.id),
        ...domain(cloud, row.domainId),
      }),
    )
  }),

  job(addAccountToProject, documented, (call, { projectid, account, email }) => {
    const project = projectFor(call, projectid, MISSING)
    return {
      instance: { type: 'Project' },
      begin: () => {
        if (account === undefined && email === undefined) throw invalid('Either accountName or email is required')
        if (project.state !== 'Active')
          throw invalid(`Can't add account to the specified project id in state=${project.state} as it's no longer active`)
        checkMayModify(call, project)
      },
      finish: () => {
        const { cloud } = call
        if (account === undefined) throw invalid('Account information is required for assigning account to the project')
        const member = accountNamed(cloud, account, project.domainId)
        if (member === undefined) throw invalid(`Unable to find account name=${account} in specified domain id`)
        const { memberAccountIds, ownerAccountId } = cloud.projects.require(projectid)
        // Who is in it already is no reason to refuse.
        if (member.id !== ownerAccountId && !memberAccountIds.includes(member.id))
          cloud.projects.update(projectid, { memberAccountIds: [...memberAccountIds, member.id] })
        return SUCCESS
      },
    }
  }),

  job(deleteAccountFromProject, documented, (call, { projectid, account }) => {
    const project = projectFor(call, projectid, MISSING)
    return {
      instance: { type: 'Project' },
      begin: () => checkMayModify(call, project),
      finish: () => {
        const { cloud } = call
        const member = accountNamed(cloud, account, project.domainId)
        if (member === undefined)
          throw invalid(`Unable to find account name=${account} in domain id=${cloud.domains.ever(project.domainId)?.number}`)
        const { memberAccountIds, ownerAccountId } = cloud.projects.require(projectid)
        if (member.id === ownerAccountId)
          throw invalid(`Unable to delete account ${account} from the project with specified id as the account is the owner of the project`)
        if (!memberAccountIds.includes(member.id)) throw invalid(`Account ${account} is not assigned to the project with specified id`)
        cloud.projects.update(projectid, { memberAccountIds: memberAccountIds.filter((id) => id !== member.id) })
        return SUCCESS
      },
    }
  }),
]
