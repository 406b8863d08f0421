import { date, domain, forAdmin, tagsOf, type View, type Viewer } from '../api/view.ts'
import { isRootAdmin } from '../core/caller.ts'
import { limitOf, RESOURCES } from '../core/limits.ts'
import type { AccountRow, ProjectRow, UserRow } from '../database/account-rows.ts'

/** CloudStack's account type numbers. */
export const ACCOUNT_TYPES: Readonly<Record<string, number>> = { User: 0, Admin: 1, DomainAdmin: 2, ResourceAdmin: 3 }

/** Limit, use and remainder of every resource. Limits are strings (recorded). */
function viewLimits({ cloud }: Viewer, row: AccountRow, unlimited = false): View {
  const members = RESOURCES.filter(({ name }) => row.projectId === undefined || name !== 'project').map(({ name, prefix }) => {
    const limit = limitOf(row, name)
    const total = cloud.usage.account(row.id, name)
    const text = (value: number) => (limit < 0 || unlimited ? 'Unlimited' : String(value))
    return { [`${prefix}limit`]: text(limit), [`${prefix}total`]: total, [`${prefix}available`]: text(limit - total) }
  })
  return Object.assign(
    { vmstopped: cloud.usage.account(row.id, 'stopped'), vmrunning: cloud.usage.account(row.id, 'running') },
    ...members,
  ) as View
}

export function viewAccount(viewer: Viewer, row: AccountRow): View {
  const { cloud } = viewer
  const role = cloud.roles.getIncludingRemoved(row.roleId)
  return {
    id: row.id,
    name: row.name,
    accounttype: ACCOUNT_TYPES[role?.type ?? 'User'],
    roleid: role?.id,
    roletype: role?.type,
    rolename: role?.name,
    ...domain(cloud, row.domainId),
    receivedbytes: 0,
    sentbytes: 0,
    ...viewLimits(viewer, row, isRootAdmin(viewer.caller) && role?.type === 'Admin'),
    ...forAdmin(viewer, () => ({ apikeyaccess: 'Inherit' })),
    state: row.state,
    created: date(row.createdMs),
    user: cloud.users.by('account', row.id).map((user) => viewUser(viewer, user)),
    isdefault: row.name === 'admin' || row.name === 'system',
    groups: [],
  }
}

export function viewUser(viewer: Viewer, row: UserRow): View {
  const { cloud } = viewer
  const account = cloud.accounts.getIncludingRemoved(row.accountId)
  const role = cloud.roles.getIncludingRemoved(account?.roleId)
  const { domainpath: _path, ...place } = account === undefined ? { domainpath: undefined } : domain(cloud, account.domainId)
  return {
    id: row.id,
    username: row.username,
    firstname: row.firstName,
    lastname: row.lastName,
    email: row.email,
    timezone: row.timezone,
    created: date(row.createdMs),
    state: row.state,
    account: account?.name,
    accounttype: ACCOUNT_TYPES[role?.type ?? 'User'],
    usersource: 'native',
    roleid: role?.id,
    roletype: role?.type,
    rolename: role?.name,
    ...place,
    apikey: row.apiKey,
    ...forAdmin(viewer, () => ({ apikeyaccess: 'Inherit' })),
    accountid: row.accountId,
    iscallerchilddomain: false,
    isdefault: row.username === 'admin',
    is2faenabled: false,
    is2famandated: false,
  }
}

export function viewProject(viewer: Viewer, row: ProjectRow): View {
  const { cloud } = viewer
  const account = cloud.accounts.getIncludingRemoved(row.accountId)
  const { domainpath: _path, ...place } = domain(cloud, row.domainId)
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    ...place,
    owner: [{ account: cloud.accounts.getIncludingRemoved(row.ownerAccountId)?.name }, ...leadersOf(viewer, row)],
    projectaccountname: account?.name,
    state: row.state,
    tags: tagsOf(cloud, row.id),
    ...(account === undefined ? {} : viewLimits(viewer, account)),
    created: date(row.createdMs),
  }
}

/** Individual users who are administrators of a project, besides its owner. */
function leadersOf({ cloud }: Viewer, row: ProjectRow): readonly View[] {
  return row.memberUsers.flatMap(({ userId, role }) => {
    const user = cloud.users.getIncludingRemoved(userId)
    if (user === undefined || role !== 'Admin') return []
    return [{ account: cloud.accounts.getIncludingRemoved(user.accountId)?.name, user: user.username, userid: user.id }]
  })
}
