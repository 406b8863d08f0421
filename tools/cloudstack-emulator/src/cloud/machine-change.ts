import type { MachineRow, MachineState } from '../rows/compute.ts'
import type { Cloud } from './cloud.ts'
import { describeMachine } from './describe.ts'
import { checkLimit } from './limits.ts'
import { sizeMachine } from './machine-sizing.ts'
import { CloudProblem, invalid } from './problem.ts'
import { expungeVolume, insertVolume } from './volumes.ts'

/** @throws {CloudProblem} where the machine is in no state for it, or has that offering already */
export function checkUpgrade(cloud: Cloud, machine: MachineRow, offeringId: string, states: readonly MachineState[]): void {
  if (!states.includes(machine.state)) {
    throw invalid(
      `Unable to upgrade virtual machine ${describeMachine(machine)}  in state ${machine.state}; make sure the virtual machine is stopped`,
    )
  }
  const offering = cloud.serviceOfferings.require(offeringId)
  if (offering.id === machine.serviceOfferingId && !offering.isCustomized) {
    throw invalid(`Not upgrading vm ${describeMachine(machine)} since it already has the requested service offering (${offering.name})`)
  }
  if (machine.state === 'Running' && !machine.dynamicallyScalable) {
    throw invalid(`Unable to scale ${describeMachine(machine)} as it does not support dynamic scaling; stop it first`)
  }
}

export function planUpgrade(
  cloud: Cloud,
  machine: MachineRow,
  offeringId: string,
  details: Readonly<Record<string, string>>,
): Partial<MachineRow> {
  const offering = cloud.serviceOfferings.require(offeringId)
  const size = sizeMachine(offering, details)
  const owner = cloud.accounts.require(machine.accountId)
  checkLimit(cloud, owner, 'cpu', size.cpuNumber - machine.cpuNumber)
  checkLimit(cloud, owner, 'memory', size.memoryMib - machine.memoryMib)
  const { cpuNumber: _cpu, cpuSpeed: _speed, memory: _memory, ...kept } = machine.details
  return { ...size, serviceOfferingId: offering.id, details: { ...kept, ...details } }
}

/** A new root disk of the machine's template, or of another one; the old disk is gone. */
export function finishRestore(cloud: Cloud, id: string, templateId: string | undefined): MachineRow {
  const machine = cloud.machines.require(id)
  const template = cloud.templates.require(templateId ?? machine.templateId)
  const root = cloud.volumes.by('machine', id).find(({ type }) => type === 'ROOT')
  if (root === undefined) throw new CloudProblem('runtime', `Can not find root volume for VM ${machine.id}`)
  expungeVolume(cloud, root.id)
  insertVolume(cloud, {
    accountId: machine.accountId,
    zoneId: machine.zoneId,
    machineId: machine.id,
    name: root.name,
    type: 'ROOT',
    state: root.state,
    poolId: root.poolId,
    sizeBytes: template.sizeBytes ?? root.sizeBytes,
    serviceOfferingId: machine.serviceOfferingId,
    templateId: template.id,
    deviceId: 0,
  })
  return cloud.machines.update(id, { templateId: template.id, osTypeId: template.osTypeId })
}
