import type { AccountRow, ProjectRow } from '../rows/accounts.ts'
import { deleteAccount, insertAccount } from './accounts.ts'
import type { Cloud } from './cloud.ts'
import { checkLimit } from './limits.ts'
import { invalid } from './problem.ts'

/** A project and CloudStack's own account that will hold what belongs to it. */
export function createProject(cloud: Cloud, owner: AccountRow, name: string, displayText: string): ProjectRow {
  if ([...cloud.projects.all()].some((row) => row.name === name && row.domainId === owner.domainId)) {
    throw invalid(`Project with name ${name} already exists in domain id=${cloud.domains.require(owner.domainId).number}`)
  }
  checkLimit(cloud, owner, 'project')
  const id = cloud.newId()
  const number = cloud.nextNumber('projects')
  const account = insertAccount(cloud, `PrjAcct-${name}-${number}`, owner.domainId, owner.roleId, id)
  return cloud.projects.insert({
    id,
    number,
    name,
    displayText,
    accountId: account.id,
    ownerAccountId: owner.id,
    memberAccountIds: [],
    domainId: owner.domainId,
    state: 'Active',
    createdMs: cloud.nowMs(),
  })
}

export function deleteProject(cloud: Cloud, id: string): void {
  const project = cloud.projects.require(id)
  deleteAccount(cloud, project.accountId)
  cloud.projects.remove(id)
}
