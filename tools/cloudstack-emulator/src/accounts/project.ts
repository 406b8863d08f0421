import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow, ProjectRow } from '../database/account-rows.ts'
import { deleteAccount, insertAccount } from './account.ts'

/** Creates a project and its project account. */
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
    memberUsers: [],
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

/** @throws {ApiError} for the first kind of resource that the project still contains */
export function checkProjectEmpty(cloud: Cloud, { accountId }: ProjectRow): void {
  const kinds = [
    ['VirtualMachineTemplate', cloud.templates.by('account', accountId)],
    ['VirtualMachine', cloud.machines.by('account', accountId)],
    ['Volume', cloud.volumes.by('account', accountId).filter((row) => row.machineId === undefined)],
    ['Network', cloud.networks.by('account', accountId)],
    ['Vpc', cloud.vpcs.by('account', accountId)],
  ] as const
  const left = kinds.find(([, rows]) => rows.length > 0)
  if (left !== undefined) throw failure(`Can't delete the project yet because it has ${left[1].length} ${left[0]} to clean up`)
}
