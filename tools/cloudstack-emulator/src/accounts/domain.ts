import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeDomain } from '../core/describe.ts'
import type { DomainRow } from '../database/account-rows.ts'
import { isNetworkDomain } from '../networks/network-checks.ts'
import { deleteAccount } from './account.ts'

/** The domain above all others. */
export function rootDomain(cloud: Cloud): DomainRow {
  const [root] = cloud.domains.by('path', 'ROOT')
  if (root === undefined) throw new Error('there is no root domain')
  return root
}

export function createDomain(cloud: Cloud, name: string, parentId: string, networkDomain: string | undefined): DomainRow {
  const parent = cloud.domains.require(parentId)
  const path = `${parent.path}/${name}`
  if (networkDomain !== undefined && !isNetworkDomain(networkDomain)) {
    throw invalid(
      'Invalid network domain. Total length should not exceed 190 chars. Each domain label must be between 1 and 63 characters long. ' +
        "It can contain ASCII letters 'a' through 'z', the digits '0' through '9', and the hyphen ('-'); it cannot start or end with \"-\".",
    )
  }
  if (cloud.domains.by('path', path).length > 0) {
    throw invalid(`Domain with name [${name}] already exists for the parent with ID [${parent.number}].`)
  }
  const number = cloud.nextNumber('domains')
  return cloud.domains.insert({ id: cloud.newId(), number, name, path, parentId, createdMs: cloud.nowMs(), networkDomain, limits: {} })
}

function pathOf(cloud: Cloud, { parentId }: DomainRow, name: string): string {
  return `${cloud.domains.getIncludingRemoved(parentId)?.path}/${name}`
}

/** @throws {ApiError} if another subdomain of the same parent has the name */
export function checkDomainName(cloud: Cloud, domain: DomainRow, name: string): void {
  const path = pathOf(cloud, domain, name)
  if (cloud.domains.by('path', path).some((row) => row.id !== domain.id)) {
    throw invalid(`Failed to update specified domain id with name '${name}' since it already exists in the system`, {
      uuid: domain.id,
      description: 'domainId',
    })
  }
}

/** Renames a domain, and updates the paths of its subdomains. */
export function renameDomain(cloud: Cloud, domain: DomainRow, name: string): DomainRow {
  const path = pathOf(cloud, domain, name)
  for (const row of [...cloud.domains.all()]) {
    if (row.path.startsWith(`${domain.path}/`)) cloud.domains.update(row.id, { path: `${path}${row.path.slice(domain.path.length)}` })
  }
  return cloud.domains.update(domain.id, { name, path })
}

/** @param cleanup whether everything in the domain is deleted as well. @throws {ApiError} if the domain is not empty otherwise */
export function deleteDomain(cloud: Cloud, domain: DomainRow, cleanup: boolean): void {
  const below = [...cloud.domains.all()].filter((row) => row.id === domain.id || row.path.startsWith(`${domain.path}/`))
  const accounts = [...cloud.accounts.all()].filter((row) => below.some(({ id }) => id === row.domainId))
  if (!cleanup && (below.length > 1 || accounts.length > 0)) {
    throw failure(
      `Delete failed on domain ${describeDomain(domain)}; Please make sure all users and sub domains have been removed from the domain before deleting`,
    )
  }
  // Owners are deleted before project accounts, so that a project account is deleted after its members.
  for (const account of accounts.toSorted((a, b) => Number(a.projectId !== undefined) - Number(b.projectId !== undefined)))
    deleteAccount(cloud, account.id)
  for (const { projectId = '' } of accounts) cloud.projects.remove(projectId)
  for (const row of below) cloud.domains.remove(row.id)
}
