import { deployVirtualMachine, type ParametersOf } from 'cloudstack-client/api'
import { type Caller, checkAccess, isRootAdmin, ownerFor } from '../cloud/caller.ts'
import { allocateMachine } from '../cloud/deploy.ts'
import type { DeployRequest, NicRequest } from '../cloud/deploy-request.ts'
import { abandonDeploy, beginStart, finishStart } from '../cloud/machine-run.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import type { AccountRow } from '../rows/accounts.ts'
import { viewMachine } from '../views/machine.ts'
import { type Call, job, texts } from './define.ts'
import { groupNamed } from './instance-group.ts'

type Parameters = ParametersOf<typeof deployVirtualMachine>

/** A host name: letters, digits and hyphens, neither first nor last a hyphen, not starting with a digit. */
const HOST_NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i

export function checkHostNameText(command: string, name: string | undefined): void {
  if (name === undefined || HOST_NAME.test(name)) return
  throw new CloudProblem(
    'invalid-parameter',
    `Unable to execute API command ${command.toLowerCase()} due to invalid value. Invalid value provided for API arg: name - it can contain ASCII letters 'a' through 'z', the digits '0' through '9', and the hyphen ('-'), must be between 1 and 63 characters long, and can't start or end with "-" and can't start with digit`,
    { plain: true },
  )
}

/** Where a machine runs is for root administrators to say. */
export function checkHostChoice(caller: Caller, hostId: string | undefined): void {
  if (hostId === undefined || isRootAdmin(caller)) return
  throw new CloudProblem('permission-denied', 'Parameter hostid can only be specified by a Root Admin, permission denied')
}

export const deployCommands = [
  job(deployVirtualMachine, { evidence: 'recorded' }, (call, parameters) => {
    const { cloud, caller } = call
    checkHostNameText('deployVirtualMachine', parameters.name)
    checkHostChoice(caller, parameters.hostid)
    const owner = ownerFor(cloud, caller, parameters)
    const request = readRequest(call, owner, parameters)
    for (const id of [...request.affinityGroupIds, ...request.securityGroupIds]) {
      checkAccess(cloud, caller, cloud.affinityGroups.get(id) ?? cloud.securityGroups.require(id))
    }
    const machine = allocateMachine(cloud, caller, owner, request)
    // Only this answer tells the password (it is never shown again).
    const show = () => ({ virtualmachine: { ...viewMachine(call, cloud.machines.require(machine.id)), password: machine.password } })
    const common = { id: machine.id, queue: machine.id, instance: { type: 'VirtualMachine', id: machine.id } }
    if (!request.start) return { ...common, durationMs: 1000, finish: show }
    return {
      ...common,
      begin: () => beginStart(cloud, machine.id, request.hostId),
      finish: () => {
        finishStart(cloud, machine.id)
        return show()
      },
      abandon: () => abandonDeploy(cloud, machine.id),
    }
  }),
]

function checkBoot({ boottype, bootmode }: Parameters): void {
  if (boottype === undefined) {
    if (bootmode !== undefined) throw invalid(`Invalid boot mode specified : ${bootmode}. Please specify bootType UEFI`)
    return
  }
  const type = boottype.toUpperCase()
  if (type !== 'BIOS' && type !== 'UEFI') throw invalid(`Invalid boot type specified : ${boottype}. Valid types are: BIOS, UEFI`)
  if (type === 'UEFI' && !['SECURE', 'LEGACY'].includes(bootmode?.toUpperCase() ?? '')) {
    throw invalid(`bootmode must be specified for the selected boot type: ${boottype}. Valid values are: LEGACY, SECURE`)
  }
}

function readRequest(call: Call, owner: AccountRow, parameters: Parameters): DeployRequest {
  checkBoot(parameters)
  if (parameters.templateid === undefined) throw invalid('Unable to deploy an instance without a template: templateid is missing')
  const named = (parameters.networkids ?? []).length > 0 || (parameters.iptonetworklist ?? []).length > 0
  return {
    zoneId: parameters.zoneid,
    serviceOfferingId: parameters.serviceofferingid,
    templateId: parameters.templateid,
    name: parameters.name,
    displayName: parameters.displayname,
    groupId: parameters.group === undefined ? undefined : groupNamed(call, owner, parameters.group).id,
    customId: parameters.customid,
    details: texts(parameters.details),
    nics: readNics(parameters),
    networksNamed: named,
    diskOfferingId: parameters.diskofferingid,
    dataDiskGib: parameters.size,
    moreDisks: readMoreDisks(parameters),
    rootDiskGib: parameters.rootdisksize,
    keyPairNames: [parameters.keypair ?? [], parameters.keypairs ?? []].flat(),
    userData: parameters.userdata,
    userDataId: parameters.userdataid,
    byGet: call.method === 'GET',
    ...readGroups(parameters),
    start: parameters.startvm ?? true,
    hostId: parameters.hostid,
    displayed: parameters.displayvm ?? true,
    password: parameters.password,
  }
}

function readGroups(
  parameters: Parameters,
): Pick<DeployRequest, 'affinityGroupIds' | 'affinityGroupNames' | 'securityGroupIds' | 'securityGroupNames'> {
  return {
    affinityGroupIds: parameters.affinitygroupids ?? [],
    affinityGroupNames: parameters.affinitygroupnames ?? [],
    securityGroupIds: parameters.securitygroupids ?? [],
    securityGroupNames: parameters.securitygroupnames ?? [],
  }
}

/** `datadisksdetails`: one object per disk. */
function readMoreDisks(parameters: Parameters): DeployRequest['moreDisks'] {
  return (parameters.datadisksdetails ?? []).map((object) => {
    const { diskofferingid, size } = texts(object)
    if (diskofferingid === undefined) throw invalid('Disk offering parameter is missing in datadisksdetails')
    return { diskOfferingId: diskofferingid, sizeGib: size === undefined ? undefined : Number(size) }
  })
}

/** `networkids` with the default NIC's wishes, or one object per NIC: never both. */
function readNics(parameters: Parameters): readonly NicRequest[] {
  const objects = parameters.iptonetworklist ?? []
  const ids = parameters.networkids ?? []
  const wishes = { ipAddress: parameters.ipaddress, macAddress: parameters.macaddress }
  if (objects.length === 0) {
    if (ids.length === 0 && (wishes.ipAddress ?? wishes.macAddress) !== undefined) return [{ networkId: '', ...wishes }]
    return ids.map((networkId, index) =>
      index === 0 ? { networkId, ...wishes } : { networkId, ipAddress: undefined, macAddress: undefined },
    )
  }
  if (ids.length > 0 || parameters.ipaddress !== undefined) {
    throw invalid("ipToNetworkMap can't be specified along with networkIds or ipAddress")
  }
  return objects.map((object) => {
    const { networkid, ip, mac } = texts(object)
    if (networkid === undefined) throw invalid(`Unable to translate and find entity with networkId: ${networkid}`)
    return { networkId: networkid, ipAddress: ip, macAddress: mac }
  })
}
