import { createDomain, deleteDomain, listDomainChildren, listDomains, updateDomain } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { checkDomain, isRootAdmin, isWithinDomain } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import type { DomainRow } from '../database/account-rows.ts'
import { checkNetworkDomain } from '../networks/network-checks.ts'
import { checkDomainName, createDomain as create, deleteDomain as remove, renameDomain, rootDomain } from './domain.ts'
import { viewDomain, viewPlainDomain } from './domain-view.ts'

const documented = { ids: { id: 'domains' }, evidence: 'documented' } as const

function domainFor({ cloud, caller }: Call, id: string, newName: string | undefined): DomainRow {
  const domain = cloud.domains.get(id)
  if (domain === undefined) throw invalid(`Unable to find domain with specified domain id`, { uuid: id, description: 'domainId' })
  if (domain.parentId === undefined && newName !== undefined) throw invalid('ROOT domain can not be edited with a new name')
  checkDomain(cloud, caller, id)
  return domain
}

/** @throws {ApiError} in the job, as everything that deleteDomain refuses */
function deletableDomain({ cloud, caller }: Call, id: string): DomainRow {
  const domain = cloud.domains.get(id)
  if (domain === undefined) {
    throw invalid(`Failed to delete domain ${cloud.domains.getIncludingRemoved(id)?.number ?? id}, domain not found`)
  }
  if (domain.parentId === undefined) throw new ApiError('permission-denied', "Can't delete ROOT domain")
  checkDomain(cloud, caller, id)
  return domain
}

export const domainCommands = [
  list(listDomains, documented, (call, parameters) => {
    const { cloud, caller } = call
    if (parameters.id !== undefined && cloud.domains.get(parameters.id) === undefined) {
      throw invalid(`Domain id=${cloud.domains.getIncludingRemoved(parameters.id)?.number ?? parameters.id} doesn't exist`)
    }
    if (parameters.id !== undefined) checkDomain(cloud, caller, parameters.id)
    const deep = isRootAdmin(caller) || parameters.listall === true
    const rows = [...cloud.domains.all()].filter((row) =>
      deep || parameters.id !== undefined ? isWithinDomain(cloud, row.id, caller.account.domainId) : row.id === caller.account.domainId,
    )
    return listing(
      rows.filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          same(parameters.level, row.path.split('/').length - 1) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) =>
        viewDomain(
          call,
          row,
          (parameters.details ?? ['all']).some((part) => part === 'all' || part === 'resource'),
        ),
    )
  }),

  list(listDomainChildren, { ...documented, key: 'domain' }, (call, parameters) => {
    const { cloud, caller } = call
    const parent = parameters.id ?? caller.account.domainId
    checkDomain(cloud, caller, parent)
    const rows = [...cloud.domains.all()].filter((row) =>
      parameters.isrecursive === true && parameters.listall !== true
        ? row.id !== parent && isWithinDomain(cloud, row.id, parent)
        : row.parentId === parent,
    )
    return listing(
      rows.filter((row) => hasKeyword(parameters.name, row.name) && hasKeyword(parameters.keyword, row.name)),
      (row) => viewPlainDomain(call, row),
    )
  }),

  sync(createDomain, { ids: { parentdomainid: 'domains' }, evidence: 'documented' }, (call, { name, parentdomainid, networkdomain }) => {
    const { cloud, caller } = call
    const parentId = parentdomainid ?? rootDomain(cloud).id
    if (cloud.domains.get(parentId) === undefined) {
      throw invalid(
        `Unable to create domain ${name}, parent domain ${cloud.domains.getIncludingRemoved(parentId)?.number ?? parentId} not found.`,
      )
    }
    checkDomain(cloud, caller, parentId)
    return { domain: viewPlainDomain(call, create(cloud, name, parentId, networkdomain)) }
  }),

  sync(updateDomain, documented, (call, { id, name, networkdomain }) => {
    const domain = domainFor(call, id, name)
    if (name !== undefined) checkDomainName(call.cloud, domain, name)
    checkNetworkDomain(networkdomain === '' ? undefined : networkdomain)
    const renamed = name === undefined ? domain : renameDomain(call.cloud, domain, name)
    return { domain: viewPlainDomain(call, call.cloud.domains.update(renamed.id, definedOnly({ networkDomain: networkdomain }))) }
  }),

  job(deleteDomain, documented, (call, { id, cleanup }) => {
    return {
      instance: { type: 'Domain', id },
      finish: () => {
        const domain = deletableDomain(call, id)
        remove(call.cloud, domain, cleanup === true)
        return SUCCESS
      },
    }
  }),
]
