import type { AccountRow } from '../rows/accounts.ts'
import type { MachineRow } from '../rows/compute.ts'
import type { NetworkRow } from '../rows/network.ts'
import type { TemplateRow } from '../rows/storage.ts'
import type { Caller } from './caller.ts'
import type { Cloud } from './cloud.ts'
import {
  checkHostName,
  checkTemplate,
  checkUserDataService,
  checkZone,
  chooseAffinityGroups,
  chooseSecurityGroups,
  findKeyPairs,
} from './deploy-checks.ts'
import type { DeployRequest, NicRequest } from './deploy-request.ts'
import { deviceIdFor } from './device-ids.ts'
import { BYTES_PER_GIB, sizeDisk, sizeRootDisk } from './disk-sizing.ts'
import { checkLimit } from './limits.ts'
import { sizeMachine } from './machine-sizing.ts'
import { chooseNetworks } from './network-choice.ts'
import { allocateAddress, checkNic, insertNic } from './nic-allocation.ts'
import { invalid } from './problem.ts'
import { checkUserData } from './user-data.ts'
import { insertVolume } from './volumes.ts'

/**
 * Makes a machine's row with its NICs and volumes, all that happens before the job: the machine is Stopped and has
 * never run. Where an address cannot be had, a machine in state Error remains, without NICs and disks (recorded).
 * @throws {CloudProblem} for everything that is wrong with the request
 */
export function allocateMachine(cloud: Cloud, caller: Caller, owner: AccountRow, request: DeployRequest): MachineRow {
  const zone = cloud.zones.require(request.zoneId)
  const template = cloud.templates.require(request.templateId)
  checkZone(caller, zone)
  const wanted = chooseNetworks(cloud, caller, owner, zone, request).map((nic) => checkNic(cloud, nic))
  const networks = wanted.map(({ networkId }) => cloud.networks.require(networkId))
  const [first] = networks as [NetworkRow, ...NetworkRow[]]
  checkTemplate(cloud, caller, template, zone)
  const disks = planDisks(cloud, request, template)
  if (request.userData !== undefined) checkUserData(cloud.settings, request.userData, request.byGet)
  checkUserDataService(cloud, request, first, template)
  const row = machineRow(cloud, caller, owner, request, template, chooseSecurityGroups(cloud, owner, zone, first, request))
  if (request.name !== undefined) checkHostName(cloud, request.name, networks)
  checkLimit(cloud, owner, 'user_vm', 1, { plain: true })
  checkLimit(cloud, owner, 'volume', 1 + disks.data.length, { plain: true })
  checkLimit(cloud, owner, 'cpu', row.cpuNumber, { plain: true })
  checkLimit(cloud, owner, 'memory', row.memoryMib, { plain: true })

  const machine = cloud.machines.insert(row)
  attachNics(cloud, machine, wanted, networks)
  insertDisks(cloud, machine, disks)
  return machine
}

interface DataDisk {
  readonly diskOfferingId: string
  readonly sizeBytes: number
}

interface DiskPlan {
  readonly rootBytes: number
  readonly data: readonly DataDisk[]
}

function planDisks(cloud: Cloud, request: DeployRequest, template: TemplateRow): DiskPlan {
  const asked = request.details['rootdisksize'] === undefined ? request.rootDiskGib : Number(request.details['rootdisksize'])
  const offering = cloud.serviceOfferings.require(request.serviceOfferingId)
  const rootBytes = sizeRootDisk(template.sizeBytes ?? 0, asked ?? (offering.rootDiskGib > 0 ? offering.rootDiskGib : undefined))
  const wanted = [
    ...(request.diskOfferingId === undefined ? [] : [{ diskOfferingId: request.diskOfferingId, sizeGib: request.dataDiskGib }]),
    ...request.moreDisks,
  ]
  const data = wanted.map(({ diskOfferingId, sizeGib }) => {
    const disk = cloud.diskOfferings.require(diskOfferingId)
    return { diskOfferingId, sizeBytes: sizeDisk(cloud.settings, disk, sizeGib) * BYTES_PER_GIB }
  })
  return { rootBytes, data }
}

function machineRow(
  cloud: Cloud,
  caller: Caller,
  owner: AccountRow,
  request: DeployRequest,
  template: TemplateRow,
  securityGroupIds: readonly string[],
): MachineRow {
  const id = request.customId ?? cloud.newId()
  const number = cloud.nextNumber('machines')
  const keys = findKeyPairs(cloud, owner, request.keyPairNames)
  const { rootdisksize: _size, ...details } = request.details
  const name = request.name ?? `VM-${id}`
  if (template.hypervisor === 'Any' || template.hypervisor === 'None') throw invalid(`Hypervisor of template ${template.id} is not known`)
  return {
    id,
    number,
    name,
    displayName: request.displayName ?? name,
    instanceName: `i-${owner.number}-${number}-VM`,
    accountId: owner.id,
    userId: caller.user.id,
    zoneId: request.zoneId,
    state: 'Stopped',
    createdMs: cloud.nowMs(),
    updatedMs: undefined,
    hostId: undefined,
    templateId: template.id,
    isoId: undefined,
    serviceOfferingId: request.serviceOfferingId,
    lostDiskOfferingId: undefined,
    ...sizeMachine(cloud.serviceOfferings.require(request.serviceOfferingId), request.details),
    hypervisor: template.hypervisor,
    osTypeId: template.osTypeId,
    details: {
      ...details,
      ...(keys.names.length === 0 ? {} : { 'SSH.PublicKey': keys.publicKeys, 'SSH.KeyPairNames': keys.names.join(',') }),
      deployvm: 'true',
    },
    keyPairNames: keys.names,
    affinityGroupIds: chooseAffinityGroups(cloud, owner, request),
    securityGroupIds,
    groupId: request.groupId,
    userData: request.userData,
    userDataId: request.userDataId,
    haEnabled: cloud.serviceOfferings.require(request.serviceOfferingId).offerHa,
    deleteProtection: false,
    displayed: request.displayed,
    dynamicallyScalable: template.dynamicallyScalable,
    password: template.passwordEnabled ? (request.password ?? cloud.newId().slice(0, 8)) : undefined,
  }
}

function attachNics(cloud: Cloud, machine: MachineRow, wanted: readonly NicRequest[], networks: readonly NetworkRow[]): void {
  const addresses: (string | undefined)[] = []
  try {
    for (const [index, network] of networks.entries()) addresses.push(allocateAddress(cloud, network, wanted[index]?.ipAddress))
  } catch (problem) {
    cloud.machines.update(machine.id, { state: 'Error', updatedMs: cloud.nowMs() })
    throw problem
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

function insertDisks(cloud: Cloud, machine: MachineRow, disks: DiskPlan): void {
  const attached = { accountId: machine.accountId, zoneId: machine.zoneId, machineId: machine.id }
  insertVolume(cloud, {
    ...attached,
    name: `ROOT-${machine.number}`,
    type: 'ROOT',
    sizeBytes: disks.rootBytes,
    serviceOfferingId: machine.serviceOfferingId,
    templateId: machine.templateId,
    deviceId: 0,
  })
  for (const [index, { diskOfferingId, sizeBytes }] of disks.data.entries()) {
    const name = index === 0 ? `DATA-${machine.number}` : `DATA-${machine.number}-${index}`
    const volume = insertVolume(cloud, { ...attached, name, type: 'DATADISK', sizeBytes, diskOfferingId })
    cloud.volumes.update(volume.id, { deviceId: deviceIdFor(cloud, machine, undefined) })
  }
}
