import { listResourceLimits, updateResourceCount, updateResourceLimit } from 'cloudstack-client/api'
import { ownerFor } from '../cloud/caller.ts'
import { limitOf, RESOURCES } from '../cloud/limits.ts'
import { invalid } from '../cloud/problem.ts'
import type { AccountRow } from '../rows/accounts.ts'
import { owner, type View } from '../views/view.ts'
import { type Call, list, listing, sync } from './define.ts'
import { same } from './select.ts'

type Resource = (typeof RESOURCES)[number]

function viewLimit({ cloud }: Call, account: AccountRow, resource: Resource): View {
  return {
    ...owner(cloud, account.id),
    resourcetype: String(resource.type),
    resourcetypename: resource.name,
    max: limitOf(account, resource.name),
  }
}

export const resourceLimitCommands = [
  list(listResourceLimits, { evidence: 'recorded' }, (call, parameters) => {
    const account = ownerFor(call.cloud, call.caller, parameters)
    const wanted = RESOURCES.filter(({ type, name }) => same(parameters.resourcetype, type) && same(parameters.resourcetypename, name))
    return listing(wanted, (resource) => viewLimit(call, account, resource))
  }),

  sync(updateResourceLimit, { evidence: 'recorded' }, (call, parameters) => {
    const account = ownerFor(call.cloud, call.caller, parameters)
    const resource = RESOURCES.find(({ type }) => type === parameters.resourcetype)
    if (resource === undefined) throw invalid(`Please specify valid resource type: ${parameters.resourcetype} is none`)
    const max = parameters.max ?? -1
    if (max < -1) throw invalid("Please specify either '-1' for an infinite limit, or a limit that is at least '0'.")
    const updated = call.cloud.accounts.update(account.id, { limits: { ...account.limits, [resource.name]: max } })
    return { resourcelimit: viewLimit(call, updated, resource) }
  }),

  list(updateResourceCount, { evidence: 'documented', key: 'resourcecount' }, (call, parameters) => {
    const account = ownerFor(call.cloud, call.caller, parameters)
    const wanted = RESOURCES.filter(({ type }) => same(parameters.resourcetype, type))
    return listing(wanted, ({ type, name }) => ({
      ...owner(call.cloud, account.id),
      resourcetype: String(type),
      resourcetypename: name,
      resourcecount: call.cloud.usage.account(account.id, name),
    }))
  }),
]
