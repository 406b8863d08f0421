import {
  addAccountToProject,
  addUserToProject,
  deleteAccountFromProject,
  deleteUserFromProject,
  listProjectAccounts,
  type ParametersOf,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { sameText } from '../api/select.ts'
import { domain, type View } from '../api/view.ts'
import { ApiError, invalid } from '../api-error.ts'
import { accountNamed, belongsTo, describeAccount } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow, ProjectRow, UserRow } from '../database/account-rows.ts'
import { ACCOUNT_TYPES } from './account-view.ts'
import { checkMayModify, projectFor } from './project-commands.ts'

const documented = { evidence: 'documented' } as const
const MISSING = 'Unable to find project with specified ID'

export const projectMemberCommands = [
  list(listProjectAccounts, { ids: { projectroleid: 'projectRoles' }, ...documented }, (call, parameters) => {
    const { cloud, caller } = call
    const project = projectFor(
      call,
      parameters.projectid,
      `Unable to find the project id=${cloud.projects.getIncludingRemoved(parameters.projectid)?.number}`,
    )
    if (caller.roleType === 'User' && !belongsTo(project, caller)) {
      throw new ApiError(
        'permission-denied',
        `Account ${describeAccount(caller.account)} is not authorized to list users of the project id=${project.number}`,
      )
    }
    const found = membersOf(cloud, project).filter(
      (row) =>
        sameText(parameters.account, row.account.name) &&
        sameText(parameters.role, row.role) &&
        (parameters.userid === undefined || parameters.userid === row.user?.id) &&
        (parameters.projectroleid === undefined || parameters.projectroleid === row.projectRoleId),
    )
    return listing(found, (row) => viewMember(cloud, project, row))
  }),

  job(addUserToProject, { ids: { projectroleid: 'projectRoles' }, ...documented }, (call, parameters) => {
    const project = projectFor(call, parameters.projectid, MISSING)
    return {
      instance: { type: 'Project' },
      begin: () => addUser(call, project, parameters),
      finish: () => SUCCESS,
    }
  }),

  job(deleteUserFromProject, documented, (call, { projectid, userid }) => {
    const project = projectFor(call, projectid, MISSING)
    return {
      instance: { type: 'Project' },
      begin: () => {
        const user = call.cloud.users.get(userid)
        if (user === undefined) throw invalid('Invalid userId provided')
        checkMayModify(call, project)
        const { memberUsers } = call.cloud.projects.require(projectid)
        const left = memberUsers.filter(({ userId }) => userId !== userid)
        if (left.length === memberUsers.length) throw invalid(`User ${user.username} is not assigned to the project with specified id`)
        call.cloud.projects.update(projectid, { memberUsers: left })
      },
      finish: () => SUCCESS,
    }
  }),

  job(addAccountToProject, { ids: { projectroleid: 'projectRoles' }, ...documented }, (call, parameters) => {
    const project = projectFor(call, parameters.projectid, MISSING)
    return {
      instance: { type: 'Project' },
      finish: () => {
        addAccount(call, project.id, parameters)
        return SUCCESS
      },
    }
  }),

  job(deleteAccountFromProject, documented, (call, { projectid, account }) => {
    const project = projectFor(call, projectid, MISSING)
    return {
      instance: { type: 'Project' },
      finish: () => {
        const { cloud } = call
        const member = accountNamed(cloud, account, project.domainId)
        if (member === undefined)
          throw invalid(
            `Unable to find account name=${account} in domain id=${cloud.domains.getIncludingRemoved(project.domainId)?.number}`,
          )
        checkMayModify(call, project)
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

/** Adds an account, which is looked for before the caller's right to do so. Adding a member again is not an error. */
function addAccount(call: Call, projectId: string, parameters: ParametersOf<typeof addAccountToProject>): void {
  const { cloud } = call
  const { account, email, roletype, projectroleid } = parameters
  if (account === undefined && email === undefined) throw invalid('Either accountName or email is required')
  findRole(roletype)
  const project = cloud.projects.require(projectId)
  if (project.state !== 'Active') {
    throw invalid(`Can't add account to the specified project id in state=${project.state} as it's no longer active`)
  }
  const member = account === undefined ? undefined : accountNamed(cloud, account, project.domainId)
  if (account !== undefined && member === undefined) throw invalid(`Unable to find account name=${account} in specified domain id`)
  if (member !== undefined) checkMayModify(call, project)
  if (member?.id === project.ownerAccountId || project.memberAccountIds.includes(member?.id ?? '')) return
  checkProjectRole(cloud, project, projectroleid)
  if (member === undefined) throw invalid('Account information is required for assigning account to the project')
  cloud.projects.update(project.id, { memberAccountIds: [...project.memberAccountIds, member.id] })
}

function checkProjectRole(cloud: Cloud, project: ProjectRow, id: string | undefined): void {
  if (id === undefined || cloud.projectRoles.get(id)?.projectId === project.id) return
  throw invalid('Invalid project role ID for the given project')
}

interface Member {
  readonly account: AccountRow
  readonly user: UserRow | undefined
  readonly role: 'Admin' | 'Regular'
  readonly projectRoleId: string | undefined
}

function membersOf(cloud: Cloud, project: ProjectRow): readonly Member[] {
  const accounts = [project.ownerAccountId, ...project.memberAccountIds].flatMap((id) => cloud.accounts.get(id) ?? [])
  const asAccounts = accounts.map((account) => {
    const role = account.id === project.ownerAccountId ? ('Admin' as const) : ('Regular' as const)
    return { account, user: undefined, role, projectRoleId: undefined }
  })
  const asUsers = project.memberUsers.flatMap(({ userId, role, projectRoleId }) => {
    const user = cloud.users.get(userId)
    return user === undefined ? [] : [{ account: cloud.accounts.require(user.accountId), user, role, projectRoleId }]
  })
  return [...asUsers, ...asAccounts]
}

function viewMember(cloud: Cloud, project: ProjectRow, { account, user, role, projectRoleId }: Member): View {
  return {
    projectid: project.id,
    project: project.name,
    accountid: account.id,
    account: account.name,
    userid: user?.id,
    username: user?.username,
    accounttype: ACCOUNT_TYPES[cloud.roles.getIncludingRemoved(account.roleId)?.type ?? 'User'],
    role,
    projectroleid: projectRoleId,
    ...domain(cloud, account.domainId),
  }
}

/** @throws {ApiError} if the project is not active, the user is unknown or already in it through the account, or the role is another project's */
function addUser(call: Call, project: ProjectRow, parameters: ParametersOf<typeof addUserToProject>): void {
  const { cloud } = call
  const { username, roletype, projectroleid } = parameters
  const role = findRole(roletype)
  if (project.state !== 'Active') {
    throw invalid(`Can't add user to the specified project id in state=${project.state} as it isn't currently active`)
  }
  const user = cloud.users
    .by('username', username.toLowerCase())
    .find((row) => cloud.accounts.getIncludingRemoved(row.accountId)?.domainId === project.domainId)
  if (user === undefined) throw invalid('Invalid user ID provided')
  checkMayModify(call, project)
  const { memberAccountIds, memberUsers, ownerAccountId } = cloud.projects.require(project.id)
  if ([ownerAccountId, ...memberAccountIds].includes(user.accountId)) {
    throw invalid(
      `User belongs to account ${cloud.accounts.getIncludingRemoved(user.accountId)?.number} which is already part of the project`,
    )
  }
  if (memberUsers.some(({ userId }) => userId === user.id)) return
  checkProjectRole(cloud, project, projectroleid)
  cloud.projects.update(project.id, { memberUsers: [...memberUsers, { userId: user.id, role, projectRoleId: projectroleid }] })
}

function findRole(text: string | undefined): 'Admin' | 'Regular' {
  const role = (['Admin', 'Regular'] as const).find((known) => known.toLowerCase() === text?.toLowerCase())
  if (role === undefined && text !== undefined) throw invalid('Only Admin or Regular project role types are valid')
  return role ?? 'Regular'
}
