import { ApiError, invalid } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine } from '../core/describe.ts'
import { checkLimit } from '../core/limits.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { ServiceOfferingRow } from '../database/offering-rows.ts'
import { checkServiceOffering } from '../offerings/offering-access.ts'
import { type MachineSize, sizeMachine } from './sizing.ts'

type Details = Readonly<Record<string, string>>

/** The changes that another offering makes to a stopped machine. @throws {ApiError} if it cannot have the offering */
export function planUpgrade(cloud: Cloud, caller: Caller, id: string, offeringId: string, details: Details): Partial<MachineRow> {
  const machine = cloud.machines.require(id)
  if (machine.state !== 'Stopped') {
    throw invalid(
      `Unable to upgrade virtual machine ${describeMachine(machine)}  in state ${machine.state}; make sure the virtual machine is stopped`,
    )
  }
  checkAccess(cloud, caller, machine)
  const offering = offeringFor(cloud, machine, offeringId)
  const size = sizeMachine(offering, details)
  checkNewSize(cloud, machine, size)
  checkSuits(cloud, machine, offering)
  return changed(machine, offering, size, details)
}

/** The same for a machine that may be running. Sizes not given in `details` are kept. */
export function planScale(cloud: Cloud, caller: Caller, id: string, offeringId: string, details: Details): Partial<MachineRow> {
  const machine = cloud.machines.require(id)
  const offering = offeringFor(cloud, machine, offeringId)
  const all = { ...currentOf(machine, offering), ...details }
  if (machine.state === 'Stopped') return planUpgrade(cloud, caller, id, offeringId, all)
  checkAccess(cloud, caller, machine)
  const size = sizeMachine(offering, all)
  checkSuits(cloud, machine, offering)
  checkGrows(machine, size)
  checkHypervisor(cloud, machine)
  checkNewSize(cloud, machine, size)
  if (!cloud.settings['enable.dynamic.scale.vm']) {
    throw new ApiError('permission-denied', 'Dynamically scaling virtual machines is disabled for this zone, please contact your admin.')
  }
  if (!machine.dynamicallyScalable) {
    throw new ApiError('runtime', `Unable to scale ${describeMachine(machine)} as it does not have tools to support dynamic scaling.`)
  }
  return changed(machine, offering, size, all)
}

function offeringFor(cloud: Cloud, machine: MachineRow, id: string): ServiceOfferingRow {
  const offering = cloud.serviceOfferings.require(id)
  if (offering.state === 'Active') return offering
  throw invalid(`Unable to upgrade virtual machine ${machine.id} with an inactive service offering ${offering.id}`)
}

/** The machine's current size, where the offering leaves it open. */
function currentOf(machine: MachineRow, offering: ServiceOfferingRow): Record<string, string> {
  if (!offering.isCustomized) return {}
  return {
    ...(offering.cpuSpeedMhz === undefined ? { cpuSpeed: String(machine.cpuSpeedMhz) } : {}),
    ...(offering.memoryMib === undefined ? { memory: String(machine.memoryMib) } : {}),
    ...(offering.cpuNumber === undefined ? { cpuNumber: String(machine.cpuNumber) } : {}),
  }
}

function checkSuits(cloud: Cloud, machine: MachineRow, offering: ServiceOfferingRow): void {
  const shown = describeMachine(machine)
  if (machine.state !== 'Stopped' && machine.state !== 'Running') {
    throw invalid(`Unable to upgrade virtual machine ${shown}  in state ${machine.state}; make sure the virtual machine is stopped/running`)
  }
  if (!offering.isCustomized && offering.id === machine.serviceOfferingId) {
    throw invalid(`Not upgrading vm ${shown} since it already has the requested service offering (${offering.name})`)
  }
  checkServiceOffering(cloud, cloud.accounts.require(machine.accountId), offering, machine.zoneId)
}

function checkGrows(machine: MachineRow, size: MachineSize): void {
  const smaller = size.cpuSpeedMhz < machine.cpuSpeedMhz || size.memoryMib < machine.memoryMib || size.cpuNumber < machine.cpuNumber
  const same = size.cpuSpeedMhz === machine.cpuSpeedMhz && size.memoryMib === machine.memoryMib && size.cpuNumber === machine.cpuNumber
  if (!smaller && !same) return
  throw invalid(
    `While the VM is running, only scalling up it is supported. New service offering {"memory": ${size.memoryMib}, "speed": ${size.cpuSpeedMhz}, "cpu": ${size.cpuNumber}} should have at least one value (ram, speed or cpu) greater than the current values {"memory": ${machine.memoryMib}, "speed": ${machine.cpuSpeedMhz}, "cpu": ${machine.cpuNumber}}.`,
  )
}

/** KVM can scale only machines that were started with room to grow. */
function checkHypervisor(cloud: Cloud, machine: MachineRow): void {
  if (!cloud.settings['emulator.hypervisor.rules'] || machine.hypervisor !== 'KVM') return
  if (cloud.serviceOfferings.getIncludingRemoved(machine.serviceOfferingId)?.isCustomized === true) return
  throw invalid(
    'Unable to live scale VM on KVM when current service offering is a "Fixed Offering". KVM needs the tag "maxMemory" to live scale and it is only configured when VM is deployed with a custom service offering and "Dynamic Scalable" is enabled.',
  )
}

function checkNewSize(cloud: Cloud, machine: MachineRow, size: MachineSize): void {
  const owner = cloud.accounts.require(machine.accountId)
  checkLimit(cloud, owner, 'cpu', Math.max(0, size.cpuNumber - machine.cpuNumber))
  checkLimit(cloud, owner, 'memory', Math.max(0, size.memoryMib - machine.memoryMib))
}

function changed(machine: MachineRow, offering: ServiceOfferingRow, size: MachineSize, details: Details): Partial<MachineRow> {
  const { cpuNumber: _cpu, cpuSpeed: _speed, memory: _memory, ...kept } = machine.details
  return { ...size, serviceOfferingId: offering.id, details: { ...kept, ...details } }
}
