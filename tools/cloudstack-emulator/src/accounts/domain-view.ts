import { date, type View, type Viewer } from '../api/view.ts'
import { isWithinDomain } from '../core/caller.ts'
import { RESOURCES } from '../core/limits.ts'
import type { DomainRow } from '../database/account-rows.ts'

/** A domain as its own commands and listDomainChildren answer it: of its resources, only the total that is never absent (DomainResponse). */
export function viewPlainDomain(viewer: Viewer, row: DomainRow): View {
  const { state: _state, hasannotations: _annotated, ...members } = viewDomain(viewer, row, false)
  return { ...members, secondarystoragetotal: 0 }
}

export function viewDomain(viewer: Viewer, row: DomainRow, withResources = true): View {
  const { cloud } = viewer
  const parent = cloud.domains.getIncludingRemoved(row.parentId)
  return {
    id: row.id,
    name: row.name,
    level: row.path.split('/').length - 1,
    parentdomainid: parent?.id,
    parentdomainname: parent?.name,
    haschild: [...cloud.domains.all()].some((other) => other.parentId === row.id),
    networkdomain: row.networkDomain,
    path: row.path,
    state: 'Active',
    created: date(row.createdMs),
    ...(withResources ? resourcesOf(viewer, row) : {}),
    hasannotations: false,
  }
}

/** The use of all accounts in the domain and its subdomains. The root domain is unlimited. */
function resourcesOf({ cloud }: Viewer, row: DomainRow): View {
  const accounts = [...cloud.accounts.all()].filter(({ domainId }) => isWithinDomain(cloud, domainId, row.id))
  const members = RESOURCES.map(({ name, prefix }) => {
    const limit = row.parentId === undefined ? -1 : (row.limits[name] ?? -1)
    const total = accounts.reduce((sum, account) => sum + cloud.usage.account(account.id, name), 0)
    const text = (value: number) => (limit < 0 ? 'Unlimited' : String(value))
    return { [`${prefix}limit`]: text(limit), [`${prefix}total`]: total, [`${prefix}available`]: text(limit - total) }
  })
  return Object.assign({}, ...members) as View
}
