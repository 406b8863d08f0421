import { invalid } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { hypervisorNamed } from '../core/hypervisors.ts'
import { checkLimit, checkStorageLimits } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { checkHostName } from '../machines/host-name.ts'
import type { NicRequest } from '../machines/nic-allocation.ts'
import { allocateAddress, checkNic, insertNic } from '../machines/nic-allocation.ts'
import { type MachineSize, sizeMachine } from '../machines/sizing.ts'
import { findKeyPairs } from '../machines/ssh-key-pair.ts'
import { chooseUserData } from '../machines/user-data.ts'
import { checkServiceOffering } from '../offerings/offering-access.ts'
import {
  checkAffinityGroups,
  checkSecurityGroups,
  checkTemplate,
  checkUserDataService,
  checkZone,
  chooseAffinityGroups,
  chooseSecurityGroups,
} from './deploy-checks.ts'
import type { DeployRequest } from './deploy-request.ts'
import { type DiskPlan, insertDisks, planDataDisks, planRootDisk } from './disks.ts'
import { chooseNetworks } from './network-choice.ts'

/**
 * Inserts a machine with its NICs and volumes, which is everything that happens before the job: the machine is Stopped and has
 * never run. If an address is not available, a machine in state Error remains, without NICs and disks (recorded).
 * Errors are found in CloudStack's order of checks.
 * @throws {ApiError} for every invalid part of the request
 */
export function allocateMachine(cloud: Cloud, caller: Caller, owner: AccountRow, request: DeployRequest): MachineRow {
  const zone = cloud.zones.require(request.zoneId)
  const template = cloud.templates.require(request.templateId)
  const offering = cloud.serviceOfferings.require(request.serviceOfferingId)
  const userData = chooseUserData(cloud, { ...request, template: cloud.templates.get(request.templateId) })
  const nics = chooseNetworks(cloud, owner, zone, request)
  const networks = nics.map(({ networkId }) => cloud.networks.require(networkId))
  const [first] = networks as [NetworkRow, ...NetworkRow[]]
  checkServiceOffering(cloud, owner, offering, zone.id)
  const securityGroupIds = chooseSecurityGroups(cloud, owner, zone, first, request)
  const hypervisor = hypervisorOf(template, request.hypervisor)
  checkZone(caller, zone)
  const size = sizeMachine(offering, request.details)
  const root = planRootDisk(cloud, request, template)
  for (const [resource, wanted] of [
    ['user_vm', 1],
    ['cpu', size.cpuNumber],
    ['memory', size.memoryMib],
  ] as const) {
    checkLimit(cloud, owner, resource, wanted, { plain: true })
  }
  const disks = { root, data: planDataDisks(cloud, owner, request) }
  checkStorageLimits(cloud, owner, [root.sizeBytes, ...disks.data.map(({ sizeBytes }) => sizeBytes)])
  checkSecurityGroups(cloud, owner, securityGroupIds)
  const affinityGroupIds = chooseAffinityGroups(cloud, owner, request)
  checkAffinityGroups(cloud, caller, owner, affinityGroupIds)
  checkTemplate(cloud, owner, template, zone)
  const keys = findKeyPairs(cloud, owner, request.keyPairNames)
  const wanted = nics.map((nic) => checkNic(cloud, nic))
  checkUserDataService(cloud, first, template, { userData, keyPairNames: keys.names })
  if (request.name !== undefined) checkHostName(cloud, request.name, networks)

  const made = {
    ...size,
    hypervisor,
    securityGroupIds,
    affinityGroupIds,
    userData,
    userDataId: request.userDataId,
    keyPairNames: keys.names,
  }
  const machine = cloud.machines.insert(
    machineRow(cloud, { caller, owner }, request, { ...made, template, publicKeys: keys.publicKeys, disks }),
  )
  attachNics(cloud, machine, wanted, networks)
  insertDisks(cloud, machine, disks)
  return machine
}

/** A template determines the hypervisor, and the request must not contradict it. An ISO does not have one. */
function hypervisorOf(template: TemplateRow, named: string | undefined): MachineRow['hypervisor'] {
  const wanted = named === undefined ? undefined : hypervisorNamed(named)
  if (template.hypervisor === 'None' || template.hypervisor === 'Any') {
    if (wanted !== undefined && wanted !== 'Any' && wanted !== 'None') return wanted
    throw invalid('hypervisor parameter is needed to deploy VM or the hypervisor parameter value passed is invalid')
  }
  if (wanted !== undefined && wanted !== template.hypervisor) {
    throw invalid('Hypervisor passed to the deployVm call, is different from the hypervisor type of the template')
  }
  return template.hypervisor
}

type Chosen = MachineSize &
  Pick<MachineRow, 'hypervisor' | 'securityGroupIds' | 'affinityGroupIds' | 'userData' | 'userDataId' | 'keyPairNames'> & {
    readonly template: TemplateRow
    readonly publicKeys: string
    readonly disks: DiskPlan
  }

function machineRow(
  cloud: Cloud,
  { caller, owner }: { readonly caller: Caller; readonly owner: AccountRow },
  request: DeployRequest,
  { template, publicKeys, disks, ...chosen }: Chosen,
): MachineRow {
  const id = request.customId ?? cloud.newId()
  const number = cloud.nextNumber('machines')
  const { rootdisksize: _size, ...details } = request.details
  const name = request.name ?? `VM-${id}`
  const user = caller.account.id === owner.id ? caller.user : (cloud.users.by('account', owner.id)[0] ?? caller.user)
  return {
    id,
    number,
    name,
    displayName: request.displayName ?? name,
    instanceName: `i-${owner.number}-${number}-VM`,
    accountId: owner.id,
    userId: user.id,
    zoneId: request.zoneId,
    state: 'Stopped',
    createdMs: cloud.nowMs(),
    updatedMs: undefined,
    hostId: undefined,
    templateId: template.id,
    isoId: template.kind === 'iso' ? template.id : undefined,
    serviceOfferingId: request.serviceOfferingId,
    lostDiskOfferingId: undefined,
    ...chosen,
    osTypeId: template.osTypeId,
    details: {
      ...template.details,
      ...details,
      ...(disks.root.askedGib === undefined ? {} : { rootdisksize: String(disks.root.askedGib) }),
      ...(chosen.keyPairNames.length === 0 ? {} : { 'SSH.PublicKey': publicKeys, 'SSH.KeyPairNames': chosen.keyPairNames.join(',') }),
      deployvm: 'true',
    },
    groupId: request.groupId,
    haEnabled: cloud.serviceOfferings.require(request.serviceOfferingId).offerHa,
    deleteProtection: false,
    displayed: request.displayed,
    dynamicallyScalable: template.dynamicallyScalable && request.dynamicScaling,
    password: template.passwordEnabled ? (request.password ?? cloud.newId().slice(0, 8)) : undefined,
  }
}

function attachNics(cloud: Cloud, machine: MachineRow, wanted: readonly NicRequest[], networks: readonly NetworkRow[]): void {
  const addresses: (string | undefined)[] = []
  try {
    for (const [index, network] of networks.entries()) addresses.push(allocateAddress(cloud, network, wanted[index]?.ipAddress))
  } catch (error) {
    cloud.machines.update(machine.id, { state: 'Error', updatedMs: cloud.nowMs() })
    throw error
  }
  for (const [index, network] of networks.entries()) {
    insertNic(cloud, {
      machineId: machine.id,
      network,
      ipAddress: addresses[index],
      macAddress: wanted[index]?.macAddress,
      isDefault: index === 0,
      deviceId: index,
    })
  }
}
