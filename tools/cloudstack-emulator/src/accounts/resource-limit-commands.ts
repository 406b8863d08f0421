import { listResourceLimits, type ParametersOf, updateResourceCount, updateResourceLimit } from 'cloudstack-client/api'
import { type Call, list, listing, sync } from '../api/define.ts'
import { same } from '../api/select.ts'
import { domain, owner, type View } from '../api/view.ts'
import { ApiError, invalid } from '../api-error.ts'
import { accountNamed, checkAccess, checkDomain, describeAccount, isRootAdmin, isWithinDomain, ownerFor } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeDomain } from '../core/describe.ts'
import { limitOf, RESOURCES } from '../core/limits.ts'
import type { AccountRow, DomainRow } from '../database/account-rows.ts'
import { checkPrivilege } from './privileges.ts'

type Resource = (typeof RESOURCES)[number]
type Filter = ParametersOf<typeof listResourceLimits>

/** The account or domain whose limits are meant. */
type Limited = { readonly account: AccountRow } | { readonly domain: DomainRow }

function viewLimit({ cloud }: Call, whose: Limited, { type, name }: Resource): View {
  const members = { resourcetype: String(type), resourcetypename: name }
  if ('account' in whose) return { ...owner(cloud, whose.account.id), ...members, max: limitOf(whose.account, name) }
  return { ...domain(cloud, whose.domain.id), ...members, max: limitOfDomain(cloud, whose.domain, name) }
}

/** Ordinary users always get their own limits, whatever they name. */
function limitedBy({ cloud, caller }: Call, filter: Filter): Limited {
  if (filter.account !== undefined && filter.domainid === undefined) throw invalid('Account must be specified with domainId parameter')
  const { account: name, domainid } = filter
  const named = name === undefined || domainid === undefined ? undefined : accountNamed(cloud, name, domainid)
  if (name !== undefined && named === undefined) throw invalid(`Unable to find account by name ${name} in domain with specified id`)
  if (caller.roleType === 'User') return { account: filter.projectid === undefined ? caller.account : ownerFor(cloud, caller, filter) }
  if (domainid !== undefined) checkDomain(cloud, caller, domainid)
  if (named !== undefined) {
    checkAccess(cloud, caller, { id: named.id, accountId: named.id })
    return { account: named }
  }
  if (domainid !== undefined) return { domain: cloud.domains.require(domainid) }
  return { account: ownerFor(cloud, caller, filter) }
}

function wantedResources({ resourcetype, resourcetypename }: Filter): readonly Resource[] {
  if (resourcetypename !== undefined && !RESOURCES.some(({ name }) => name === resourcetypename))
    throw invalid('Please specify a valid resource type name.')
  if (resourcetypename === undefined && resourcetype !== undefined && !RESOURCES.some(({ type }) => type === resourcetype))
    throw invalid('Please specify a valid resource type.')
  return RESOURCES.filter(({ type, name }) => (resourcetypename === undefined ? same(resourcetype, type) : name === resourcetypename))
}

function checkMayLimit({ cloud, caller }: Call, whose: Limited, max: number): void {
  if ('domain' in whose) {
    if (whose.domain.parentId === undefined)
      throw new ApiError('permission-denied', `Cannot update resource limit for ROOT domain ${whose.domain.number}, permission denied`)
    if (caller.account.domainId === whose.domain.id && !isRootAdmin(caller))
      throw new ApiError('permission-denied', `Unable to update resource limit for domain ${whose.domain.number}, permission denied`)
    return
  }
  const { account } = whose
  if (account.name === 'system') throw invalid("Can't update system account")
  if (cloud.roles.getIncludingRemoved(account.roleId)?.type === 'Admin' && max !== -1)
    throw invalid('Only -1 limit is supported for Root Admin accounts')
  if (caller.account.id === account.id && !isRootAdmin(caller))
    throw new ApiError(
      'permission-denied',
      `Unable to update resource limit for their own account ${describeAccount(account)}, permission denied`,
    )
  checkPrivilege(cloud, caller, account)
}

/** @throws {ApiError} for a limit above that of the domain's parent, which may have it from its own parent */
function checkParent({ cloud }: Call, whose: Limited, { name }: Resource, max: number): void {
  if (!('domain' in whose)) return
  const parent = cloud.domains.getIncludingRemoved(whose.domain.parentId)
  const most = parent === undefined ? -1 : limitOfDomain(cloud, parent, name)
  if (parent === undefined || most < 0 || max <= most) return
  throw invalid(
    `Domain ${describeDomain(parent)} has maximum allowed resource limit ${most} for ${name}, please specify a value less than or equal to ${most}`,
  )
}

/** A domain's limit is its own, or that of the next domain above it that has one; the root domain is unlimited. */
function limitOfDomain(cloud: Cloud, row: DomainRow, name: string): number {
  const parent = cloud.domains.getIncludingRemoved(row.parentId)
  return parent === undefined ? -1 : (row.limits[name] ?? limitOfDomain(cloud, parent, name))
}

function accountsWithin(cloud: Cloud, domainId: string): readonly AccountRow[] {
  return [...cloud.accounts.all()].filter((row) => isWithinDomain(cloud, row.domainId, domainId))
}

export const resourceLimitCommands = [
  list(listResourceLimits, { evidence: 'recorded' }, (call, parameters) => {
    const whose = limitedBy(call, parameters)
    return listing(wantedResources(parameters), (resource) => viewLimit(call, whose, resource))
  }),

  sync(updateResourceLimit, { evidence: 'recorded' }, (call, parameters) => {
    const { cloud } = call
    const max = parameters.max ?? -1
    const named = ownerFor(cloud, call.caller, parameters)
    if (max < -1) throw invalid("Please specify either '-1' for an infinite limit, or a limit that is at least '0'.")
    const resource = RESOURCES.find(({ type }) => type === parameters.resourcetype)
    if (resource === undefined) throw invalid('Please specify valid resource type')
    if (parameters.account === undefined && parameters.projectid === undefined && parameters.domainid === undefined)
      throw invalid('AccountId or domainId have to be specified in order to update resource limit')
    const byAccount = parameters.account !== undefined || parameters.projectid !== undefined
    if (!byAccount) checkDomain(cloud, call.caller, parameters.domainid ?? '')
    const whose: Limited = byAccount ? { account: named } : { domain: cloud.domains.require(parameters.domainid ?? '') }
    checkMayLimit(call, whose, max)
    checkParent(call, whose, resource, max)
    const limits = { [resource.name]: max }
    const updated: Limited =
      'account' in whose
        ? { account: cloud.accounts.update(named.id, { limits: { ...named.limits, ...limits } }) }
        : { domain: cloud.domains.update(whose.domain.id, { limits: { ...whose.domain.limits, ...limits } }) }
    return { resourcelimit: viewLimit(call, updated, resource) }
  }),

  list(updateResourceCount, { evidence: 'documented', key: 'resourcecount' }, (call, parameters) => {
    const { cloud, caller } = call
    const byAccount = parameters.account !== undefined || parameters.projectid !== undefined
    const account = byAccount ? ownerFor(cloud, caller, parameters) : undefined
    const wanted = RESOURCES.filter(({ type }) => same(parameters.resourcetype, type))
    if (wanted.length === 0) throw invalid('Please specify valid resource type')
    if (cloud.domains.get(parameters.domainid) === undefined) throw invalid('Please specify a valid domain ID.')
    checkDomain(cloud, caller, parameters.domainid)
    if (account !== undefined) checkPrivilege(cloud, caller, account)
    const counted = account === undefined ? accountsWithin(cloud, parameters.domainid) : [account]
    return listing(wanted, ({ type, name }) => ({
      ...(account === undefined ? domain(cloud, parameters.domainid) : owner(cloud, account.id)),
      resourcetype: String(type),
      resourcetypename: name,
      resourcecount: counted.reduce((sum, { id }) => sum + cloud.usage.account(id, name), 0),
    }))
  }),
]
