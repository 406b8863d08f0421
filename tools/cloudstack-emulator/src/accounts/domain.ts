import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { DomainRow } from '../database/account-rows.ts'
import { checkNetworkDomain } from '../networks/network-checks.ts'
import { deleteAccount } from './account.ts'

export function createDomain(cloud: Cloud, name: string, parentId: string, networkDomain: string | undefined): DomainRow {
  const parent = cloud.domains.require(parentId)
  const path = `${parent.path}/${name}`
  if (cloud.domains.by('path', path).length > 0) throw invalid(`Domain with name ${name} already exists for the parent id=${parent.number}`)
  checkNetworkDomain(networkDomain)
  const number = cloud.nextNumber('domains')
  return cloud.domains.insert({ id: cloud.newId(), number, name, path, parentId, createdMs: cloud.nowMs(), networkDomain, limits: {} })
}

/** Renames a domain, and updates the paths of its subdomains. */
export function renameDomain(cloud: Cloud, domain: DomainRow, name: string): DomainRow {
  const parent = cloud.domains.getIncludingRemoved(domain.parentId)
  if (parent === undefined) throw invalid('Unable to edit name of ROOT domain')
  const path = `${parent.path}/${name}`
  if (cloud.domains.by('path', path).some((row) => row.id !== domain.id))
    throw invalid(`Failed to update domain id=${domain.number}; domain with name ${name} already exists in the system`)
  for (const row of [...cloud.domains.all()]) {
    if (row.path.startsWith(`${domain.path}/`)) cloud.domains.update(row.id, { path: `${path}${row.path.slice(domain.path.length)}` })
  }
  return cloud.domains.update(domain.id, { name, path })
}

/** @param cleanup whether everything in the domain is deleted as well. @throws {ApiError} if the domain is not empty otherwise */
export function deleteDomain(cloud: Cloud, domain: DomainRow, cleanup: boolean): void {
  const below = [...cloud.domains.all()].filter((row) => row.id === domain.id || row.path.startsWith(`${domain.path}/`))
  const accounts = [...cloud.accounts.all()].filter((row) => below.some(({ id }) => id === row.domainId))
  if (!cleanup && (below.length > 1 || accounts.length > 0))
    throw failure(`Failed to clean up domain resources and sub domains, delete failed on domain ${domain.name} (id: ${domain.number}).`)
  // Owners are deleted before project accounts, so that a project account is deleted after its members.
  for (const account of accounts.toSorted((a, b) => Number(a.projectId !== undefined) - Number(b.projectId !== undefined)))
    deleteAccount(cloud, account.id)
  for (const { projectId = '' } of accounts) cloud.projects.remove(projectId)
  for (const row of below) cloud.domains.remove(row.id)
}
