import {
  createAffinityGroup,
  deleteAffinityGroup,
  listAffinityGroups,
  listAffinityGroupTypes,
  updateVMAffinityGroup,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, isRootAdmin, ownOrNamedAccount } from '../core/caller.ts'
import { describeMachine } from '../core/describe.ts'
import type { AffinityGroupRow } from '../database/machine-rows.ts'
import { AFFINITY_TYPES, createAffinityGroup as create, deleteAffinityGroup as remove } from './affinity-group.ts'
import { machineJob } from './machine-commands.ts'

const recorded = { ids: { id: 'affinityGroups' }, evidence: 'recorded' } as const

function viewGroup({ cloud }: Call, row: AffinityGroupRow): View {
  const members = cloud.machines.by('affinityGroup', row.id).map(({ id }) => id)
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    ...owner(cloud, row.accountId),
    type: row.type,
    virtualmachineIds: members.length === 0 ? undefined : members,
  }
}

export const affinityGroupCommands = [
  list(listAffinityGroups, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.affinityGroups).filter(
        (row) =>
          sameText(parameters.name, row.name) &&
          sameText(parameters.type, row.type) &&
          hasKeyword(parameters.keyword, row.name, row.type) &&
          (parameters.virtualmachineid === undefined ||
            call.cloud.machines.get(parameters.virtualmachineid)?.affinityGroupIds.includes(row.id) === true),
      ),
      (row) => viewGroup(call, row),
    ),
  ),

  list(listAffinityGroupTypes, { evidence: 'recorded', key: 'affinityGroupType' }, () => listing(AFFINITY_TYPES, (type) => ({ type }))),

  job(createAffinityGroup, recorded, (call, parameters) => {
    const account = ownOrNamedAccount(call.cloud, call.caller, parameters)
    const { name, type, description } = parameters
    const group = create(call.cloud, account, { name, type, description }, isRootAdmin(call.caller))
    return {
      id: group.id,
      instance: { type: 'AffinityGroup' },
      finish: () => ({ affinitygroup: viewGroup(call, group) }),
      abandon: () => remove(call.cloud, group.id),
    }
  }),

  job(deleteAffinityGroup, recorded, (call, parameters) => {
    const account = ownOrNamedAccount(call.cloud, call.caller, parameters)
    if (parameters.id === undefined && parameters.name === undefined)
      throw invalid('Either the affinity group Id or group name must be specified to delete the group')
    const group =
      parameters.id === undefined
        ? call.cloud.affinityGroups.by('account', account.id).find((row) => row.name === parameters.name)
        : call.cloud.affinityGroups.get(parameters.id)
    if (group === undefined) throw invalid(`Unable to find affinity group ${parameters.name ?? 'without id and name'}`)
    checkAccess(call.cloud, call.caller, group)
    return {
      instance: { type: 'AffinityGroup' },
      finish: () => {
        remove(call.cloud, group.id)
        return SUCCESS
      },
    }
  }),

  job(updateVMAffinityGroup, { ids: { id: 'machines' }, evidence: 'documented' }, (call, parameters) => {
    const { cloud } = call
    const machine = cloud.machines.require(parameters.id)
    const named = cloud.affinityGroups.by('account', machine.accountId).filter((row) => parameters.affinitygroupnames?.includes(row.name))
    const groups = parameters.affinitygroupids ?? named.map(({ id }) => id)
    return machineJob(call, machine.id, {
      begin: () => {
        if (cloud.machines.require(machine.id).state === 'Stopped') return
        throw invalid(
          `Unable update affinity groups of the virtual machine ${describeMachine(cloud.machines.require(machine.id))} in state ${cloud.machines.require(machine.id).state}; make sure the virtual machine is stopped and not in an error state before updating.`,
        )
      },
      finish: () => cloud.machines.update(machine.id, { affinityGroupIds: groups }),
    })
  }),
]
