import { type ParametersOf, resetUserDataForVirtualMachine, updateVirtualMachine } from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { type Call, sync } from '../api/define.ts'
import { ApiError, failure, invalid, rewording } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeMachine } from '../core/describe.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { securityGroupsFor } from '../rules/security-group.ts'
import { checkHostName, checkHostNameText } from './host-name.ts'
import { groupNamed } from './instance-group-commands.ts'
import { newDetails } from './machine-details.ts'
import { viewMachine } from './machine-view.ts'
import { chooseUserData } from './user-data.ts'

type Parameters = ParametersOf<typeof updateVirtualMachine>

const ids = { id: 'machines' } as const

export const machineUpdateCommands = [
  sync(updateVirtualMachine, { ids, evidence: 'recorded' }, (call, parameters) => {
    const machine = machineFor(call, parameters.id)
    checkHostNameText('updateVirtualMachine', parameters.name)
    const changed = rewording(
      ({ message }) => failure(`Failed to update VM, due to: ${message}`),
      () => update(call, machine, parameters),
    )
    return { virtualmachine: viewMachine(call, changed) }
  }),

  sync(resetUserDataForVirtualMachine, { ids, evidence: 'documented' }, (call, { id, userdata, userdataid }) => {
    const machine = machineFor(call, id)
    if (machine.state !== 'Stopped') throw invalid(`VM ${describeMachine(machine)} should be stopped to do UserData reset`)
    const userData = chooseUserData(call.cloud, { userData: userdata, userDataId: userdataid, byGet: call.method === 'GET' })
    return { virtualmachine: viewMachine(call, call.cloud.machines.update(machine.id, { userData, userDataId: userdataid })) }
  }),
]

type Changes = { readonly [K in keyof MachineRow]?: MachineRow[K] | undefined }

/**
 * Changes the machine in CloudStack's order: what is checked and written before a refused part stays changed (recorded for details),
 * such as whether it is displayed, its details, its group and its security groups.
 */
function update(call: Call, machine: MachineRow, parameters: Parameters): MachineRow {
  const { cloud } = call
  const { name, userdata, userdataid } = parameters
  const userData = chooseUserData(cloud, { userData: userdata, userDataId: userdataid, byGet: call.method === 'GET' })
  const write = (changes: Changes) => cloud.machines.update(machine.id, definedOnly(changes))
  write({ displayed: parameters.displayvm })
  const details = newDetails(call, machine, parameters)
  if (details !== undefined) write({ details, ...keysLeft(details, machine) })
  checkExtraConfig(parameters)
  checkInstanceName(call, machine, parameters.instancename)
  if (machine.state === 'Error' || machine.state === 'Expunging') throw invalid(`Vm ${describeMachine(machine)} is not in the right state`)
  checkHighAvailability(call, machine, parameters.haenable)
  write({ groupId: newGroup(call, machine, parameters.group) })
  checkScaling(call, machine, parameters.isdynamicallyscalable)
  const newHostName = name === undefined || name === machine.name ? undefined : newName(call, machine, name)
  write({ securityGroupIds: newSecurityGroups(call, machine, parameters) })
  return write({
    displayName: parameters.displayname,
    haEnabled: parameters.haenable,
    osTypeId: parameters.ostypeid,
    dynamicallyScalable: parameters.isdynamicallyscalable,
    deleteProtection: parameters.deleteprotection,
    instanceName: parameters.instancename,
    userData,
    userDataId: userdataid,
    name: newHostName,
  })
}

/** The names of key pairs are a detail, and lost with it (recorded). */
function keysLeft(details: Readonly<Record<string, string>>, machine: MachineRow): Pick<MachineRow, 'keyPairNames'> {
  return { keyPairNames: 'SSH.KeyPairNames' in details ? machine.keyPairNames : [] }
}

function checkExtraConfig({ extraconfig, cleanupdetails }: Parameters): void {
  if (extraconfig === undefined || extraconfig.trim() === '' || cleanupdetails === true) return
  throw invalid('attempted setting extraconfig but enable.additional.vm.configuration is disabled')
}

function newGroup(call: Call, machine: MachineRow, name: string | undefined): string | undefined {
  return name === undefined ? undefined : groupNamed(call, call.cloud.accounts.require(machine.accountId), name).id
}

function checkInstanceName({ cloud, caller }: Call, machine: MachineRow, name: string | undefined): void {
  if (name === undefined || !isRootAdmin(caller)) return
  if ([...cloud.machines.all()].some((row) => row.instanceName === name && row.id !== machine.id)) {
    throw new ApiError('runtime', `Instance name : ${name} is not unique`)
  }
}

function checkHighAvailability({ cloud }: Call, machine: MachineRow, wanted: boolean | undefined): void {
  if (wanted !== true || cloud.serviceOfferings.getIncludingRemoved(machine.serviceOfferingId)?.offerHa === true) return
  throw invalid("Can't enable ha for the vm as it's created from the Service offering having HA disabled")
}

function checkScaling({ cloud }: Call, machine: MachineRow, wanted: boolean | undefined): void {
  if (wanted !== true) return
  const cannot = 'Dynamic Scaling cannot be enabled for the VM since'
  if (cloud.templates.getIncludingRemoved(machine.templateId)?.dynamicallyScalable !== true) {
    throw invalid(`${cannot} its template does not have dynamic scaling enabled`)
  }
  if (!cloud.settings['enable.dynamic.scale.vm']) throw invalid(`${cannot} corresponding global setting is set to false`)
}

function newName({ cloud }: Call, machine: MachineRow, name: string): string {
  const networks = cloud.nics.by('machine', machine.id).flatMap((nic) => cloud.networks.get(nic.networkId) ?? [])
  checkHostName(cloud, name, networks, machine.id)
  return name
}

function newSecurityGroups({ cloud }: Call, machine: MachineRow, parameters: Parameters): readonly string[] | undefined {
  const { securitygroupids, securitygroupnames } = parameters
  if (securitygroupids !== undefined && securitygroupnames !== undefined) {
    throw invalid('securitygroupids parameter is mutually exclusive with securitygroupnames parameter')
  }
  if (securitygroupids === undefined && securitygroupnames === undefined) return undefined
  if (machine.hypervisor === 'VMware') throw invalid('Security group feature is not supported for VMware hypervisor')
  if (machine.state !== 'Stopped') throw invalid(`VM ${machine.id} must be stopped prior to update security groups`)
  return securityGroupsFor(cloud, cloud.accounts.require(machine.accountId), securitygroupids ?? [], securitygroupnames ?? [])
}
