import { createInstanceGroup, deleteInstanceGroup, listInstanceGroups, updateInstanceGroup } from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { date, owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, describeAccount, ownerFor } from '../core/caller.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { InstanceGroupRow } from '../database/machine-rows.ts'

const documented = { ids: { id: 'instanceGroups' }, evidence: 'documented' } as const

function viewGroup({ cloud }: Call, row: InstanceGroupRow): View {
  return { id: row.id, name: row.name, ...owner(cloud, row.accountId), created: date(row.createdMs), hasannotations: false }
}

/** The instance group with the name given as `group`, created if necessary. */
export function groupNamed({ cloud }: Pick<Call, 'cloud'>, account: AccountRow, name: string): InstanceGroupRow {
  return (
    cloud.instanceGroups.by('account', account.id).find((row) => row.name === name) ??
    cloud.instanceGroups.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('instanceGroups'),
      name,
      accountId: account.id,
      createdMs: cloud.nowMs(),
    })
  )
}

export const instanceGroupCommands = [
  list(listInstanceGroups, documented, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.instanceGroups).filter(
        (row) => sameText(parameters.name, row.name) && hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewGroup(call, row),
    ),
  ),

  sync(createInstanceGroup, documented, (call, parameters) => {
    const account = ownerFor(call.cloud, call.caller, parameters)
    if (call.cloud.instanceGroups.by('account', account.id).some((row) => row.name === parameters.name)) {
      throw invalid(
        `Unable to create vm group, a group with name ${parameters.name} already exists for account ${describeAccount(account)}`,
      )
    }
    return { instancegroup: viewGroup(call, groupNamed(call, account, parameters.name)) }
  }),

  sync(updateInstanceGroup, documented, (call, { id, name }) => {
    const group = call.cloud.instanceGroups.require(id)
    checkAccess(call.cloud, call.caller, group)
    if (name !== undefined && call.cloud.instanceGroups.by('account', group.accountId).some((row) => row.name === name))
      throw invalid(`Unable to update vm group, a group with name ${name} already exists for account`)
    return { instancegroup: viewGroup(call, call.cloud.instanceGroups.update(id, name === undefined ? {} : { name })) }
  }),

  sync(deleteInstanceGroup, documented, (call, { id }) => {
    checkAccess(call.cloud, call.caller, call.cloud.instanceGroups.require(id))
    call.cloud.instanceGroups.remove(id)
    return SUCCESS
  }),
]
