import {
  createAffinityGroup,
  deleteAffinityGroup,
  listAffinityGroups,
  listAffinityGroupTypes,
  type ParametersOf,
  updateVMAffinityGroup,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, isRootAdmin, ownOrNamedAccount } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeMachine } from '../core/describe.ts'
import type { AffinityGroupRow, MachineRow } from '../database/machine-rows.ts'
import { AFFINITY_TYPES, createAffinityGroup as create, deleteAffinityGroup as remove } from './affinity-group.ts'
import { machineJob } from './machine-commands.ts'
import { viewMachine } from './machine-view.ts'

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
    const { queue, begin, finish } = machineJob(call, parameters.id, {
      begin: () => void newGroups(call, parameters),
      finish: () => cloud.machines.update(parameters.id, { affinityGroupIds: newGroups(call, parameters) }),
    })
    return {
      ...definedOnly({ queue, begin }),
      finish: () => {
        finish()
        // Only its groups are shown, and what every view of a machine has.
        return { virtualmachine: viewMachine(call, cloud.machines.require(parameters.id), ['affgrp']) }
      },
    }
  }),
]

/** @throws {ApiError} in CloudStack's order of checks (UpdateVMAffinityGroupCmd, AffinityGroupServiceImpl, 4.22) */
function newGroups({ cloud, caller }: Call, parameters: ParametersOf<typeof updateVMAffinityGroup>): readonly string[] {
  const { id, affinitygroupids, affinitygroupnames } = parameters
  if (affinitygroupids !== undefined && affinitygroupnames !== undefined) {
    throw invalid('affinitygroupids parameter is mutually exclusive with affinitygroupnames parameter')
  }
  if (affinitygroupids === undefined && affinitygroupnames === undefined) {
    throw invalid('affinitygroupids parameter or affinitygroupnames parameter must be given')
  }
  const machine = cloud.machines.require(id)
  const named = (affinitygroupnames ?? []).map((name) => groupNamed(cloud, machine, name))
  if (machine.state !== 'Stopped') {
    throw invalid(
      `Unable update affinity groups of the virtual machine ${describeMachine(machine)} in state ${machine.state}; make sure the virtual machine is stopped and not in an error state before updating.`,
    )
  }
  const groups = [...(affinitygroupids ?? []), ...named]
  for (const groupId of groups) {
    const group = cloud.affinityGroups.get(groupId)
    if (group === undefined)
      throw invalid(`Unable to find affinity group by id ${cloud.affinityGroups.getIncludingRemoved(groupId)?.number}`)
    checkAccess(cloud, caller, group)
  }
  return groups
}

function groupNamed(cloud: Call['cloud'], machine: MachineRow, name: string): string {
  const group = cloud.affinityGroups.by('account', machine.accountId).find((row) => row.name === name)
  if (group !== undefined) return group.id
  throw invalid(`Unable to find group by name ${name} for account ${cloud.accounts.getIncludingRemoved(machine.accountId)?.number}`)
}
