import { type ParametersOf, resetUserDataForVirtualMachine, updateVirtualMachine } from 'cloudstack-client/api'
import { isRootAdmin } from '../cloud/caller.ts'
import { checkHostName } from '../cloud/deploy-checks.ts'
import { STOPPED_ONCE } from '../cloud/machine-run.ts'
import { invalid } from '../cloud/problem.ts'
import { securityGroupsFor } from '../cloud/security-groups.ts'
import { checkUserData } from '../cloud/user-data.ts'
import type { MachineRow } from '../rows/compute.ts'
import { viewMachine } from '../views/machine.ts'
import { type Call, given, sync, texts } from './define.ts'
import { checkHostNameText } from './deploy-virtual-machine.ts'
import { groupNamed } from './instance-group.ts'
import { machineFor } from './virtual-machine.ts'

type Parameters = ParametersOf<typeof updateVirtualMachine>

const ids = { id: 'machines' } as const
/** Details that are CloudStack's own and survive every update. */
const KEPT_DETAILS: readonly string[] = ['deployvm', STOPPED_ONCE, 'SSH.PublicKey', 'SSH.KeyPairNames', 'cpuNumber', 'cpuSpeed', 'memory']

export const updateMachineCommands = [
  sync(updateVirtualMachine, { ids, evidence: 'recorded' }, (call, parameters) => {
    const machine = machineFor(call, parameters.id)
    checkHostNameText('updateVirtualMachine', parameters.name)
    return { virtualmachine: viewMachine(call, call.cloud.machines.update(machine.id, changesOf(call, machine, parameters))) }
  }),

  sync(resetUserDataForVirtualMachine, { ids, evidence: 'documented' }, (call, { id, userdata, userdataid }) => {
    const machine = machineFor(call, id)
    if (machine.state !== 'Stopped') {
      throw invalid(`VM ${machine.id} should be stopped to do UserData reset`)
    }
    const userData = userdata ?? call.cloud.userData.get(userdataid)?.userData
    if (userData !== undefined) checkUserData(call.cloud.settings, userData, call.method === 'GET')
    return { virtualmachine: viewMachine(call, call.cloud.machines.update(machine.id, { userData, userDataId: userdataid })) }
  }),
]

function changesOf(call: Call, machine: MachineRow, parameters: Parameters): Partial<MachineRow> {
  const { cloud } = call
  const admin = isRootAdmin(call.caller)
  const { group, name, userdata, userdataid } = parameters
  return given({
    displayName: parameters.displayname,
    haEnabled: parameters.haenable,
    osTypeId: parameters.ostypeid,
    dynamicallyScalable: parameters.isdynamicallyscalable,
    deleteProtection: parameters.deleteprotection,
    displayed: admin ? parameters.displayvm : undefined,
    instanceName: admin ? parameters.instancename : undefined,
    groupId: group === undefined ? undefined : groupNamed(call, cloud.accounts.require(machine.accountId), group).id,
    userData:
      userdata === undefined ? cloud.userData.get(userdataid)?.userData : checkUserData(cloud.settings, userdata, call.method === 'GET'),
    name: name === undefined || name === machine.name ? undefined : newName(call, machine, name),
    details: newDetails(machine, parameters),
    securityGroupIds: newSecurityGroups(call, machine, parameters),
  })
}

function newName({ cloud }: Call, machine: MachineRow, name: string): string {
  const networks = cloud.nics.by('machine', machine.id).flatMap((nic) => cloud.networks.get(nic.networkId) ?? [])
  checkHostName(cloud, name, networks, machine.id)
  return name
}

/** What is sent replaces what the caller may see; a clean-up takes all of it. */
function newDetails(machine: MachineRow, parameters: Parameters): Readonly<Record<string, string>> | undefined {
  if (parameters.details === undefined && parameters.cleanupdetails !== true) return undefined
  const kept = Object.fromEntries(Object.entries(machine.details).filter(([key]) => KEPT_DETAILS.includes(key)))
  return parameters.cleanupdetails === true ? kept : { ...kept, ...texts(parameters.details) }
}

function newSecurityGroups({ cloud }: Call, machine: MachineRow, parameters: Parameters): readonly string[] | undefined {
  if (parameters.securitygroupids === undefined && parameters.securitygroupnames === undefined) return undefined
  if (machine.state !== 'Stopped') throw invalid('Virtual machine must be stopped prior to update security groups ')
  return securityGroupsFor(
    cloud,
    cloud.accounts.require(machine.accountId),
    parameters.securitygroupids ?? [],
    parameters.securitygroupnames ?? [],
  )
}
