import { createDomain, deleteDomain, listDomainChildren, listDomains, updateDomain } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { checkDomain, isRootAdmin, isWithinDomain } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import type { DomainRow } from '../database/account-rows.ts'
import { checkNetworkDomain } from '../networks/network-checks.ts'
import { createDomain as create, deleteDomain as remove, renameDomain } from './domain.ts'
import { viewDomain } from './domain-view.ts'

const documented = { ids: { id: 'domains' }, evidence: 'documented' } as const

function domainFor({ cloud, caller }: Call, id: string): DomainRow {
  const domain = cloud.domains.get(id)
  if (domain === undefined) throw invalid(`Unable to find domain with specified domain id`)
  checkDomain(cloud, caller, id)
  return domain
}

export const domainCommands = [
  list(listDomains, documented, (call, parameters) => {
    const { cloud, caller } = call
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
      parameters.isrecursive === true || (parameters.listall === true && parameters.id === undefined)
        ? row.id !== parent && isWithinDomain(cloud, row.id, parent)
        : row.parentId === parent,
    )
    return listing(
      rows.filter((row) => sameText(parameters.name, row.name) && hasKeyword(parameters.keyword, row.name)),
      (row) => viewDomain(call, row),
    )
  }),

  sync(createDomain, { ids: { parentdomainid: 'domains' }, evidence: 'documented' }, (call, { name, parentdomainid, networkdomain }) => ({
    domain: viewDomain(call, create(call.cloud, name, parentdomainid ?? call.caller.account.domainId, networkdomain)),
  })),

  sync(updateDomain, documented, (call, { id, name, networkdomain }) => {
    const domain = domainFor(call, id)
    checkNetworkDomain(networkdomain === '' ? undefined : networkdomain)
    const renamed = name === undefined || name === domain.name ? domain : renameDomain(call.cloud, domain, name)
    return { domain: viewDomain(call, call.cloud.domains.update(renamed.id, definedOnly({ networkDomain: networkdomain }))) }
  }),

  job(deleteDomain, documented, (call, { id, cleanup }) => {
    const domain = domainFor(call, id)
    if (domain.parentId === undefined) throw new ApiError('permission-denied', "Can't delete ROOT domain")
    return {
      instance: { type: 'Domain' },
      finish: () => {
        remove(call.cloud, domain, cleanup === true)
        return SUCCESS
      },
    }
  }),
]
