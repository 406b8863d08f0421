import { attachIso, detachIso } from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { type Call, job } from '../api/define.ts'
import { failure, invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { checkLaunch } from '../templates/launch-permission.ts'
import { viewMachine } from './machine-view.ts'

const documented = { ids: { id: 'templates' }, evidence: 'documented' } as const

/** A machine whose ISO changes. Neither command has ACL annotations, so that everything but the machine's existence is checked in the job. */
function isoJob(call: Call, machineId: string, missing: string, change: (machine: MachineRow) => string | undefined): JobPlan {
  const { cloud } = call
  if (cloud.machines.get(machineId) === undefined) {
    throw invalid(`Unable to find ${missing} by ID ${cloud.machines.getIncludingRemoved(machineId)?.number ?? machineId}`)
  }
  return {
    queue: machineId,
    instance: { type: 'VirtualMachine', id: machineId },
    finish: () => {
      const isoId = change(cloud.machines.require(machineId))
      return { virtualmachine: viewMachine(call, cloud.machines.update(machineId, { isoId })) }
    },
  }
}

function checkState({ state }: MachineRow): void {
  if (state !== 'Running' && state !== 'Stopped') throw invalid('Please specify a VM that is either Stopped or Running.')
}

/** Anything that the zone has can be attached to a stopped machine; a running one needs a file that is ready, and an ISO (TemplateManagerImpl). */
function attachable({ cloud, caller }: Call, machine: MachineRow, isoId: string): string {
  const iso = cloud.templates.get(isoId)
  if (iso === undefined) throw invalid(`Unable to find an ISO with id ${cloud.templates.getIncludingRemoved(isoId)?.number ?? isoId}`)
  const copy = iso.copies.find(({ zoneId }) => zoneId === machine.zoneId)
  if (copy === undefined) throw invalid('ISO is not available in the zone the VM is in.')
  checkLaunch(cloud, caller.account, iso)
  checkAccess(cloud, caller, machine)
  checkLaunch(cloud, cloud.accounts.require(machine.accountId), iso)
  checkState(machine)
  if (machine.state === 'Running' && (iso.kind !== 'iso' || copy.state !== 'Ready')) {
    throw failure('Failed to prepare ISO ready to mount on hypervisor resource level')
  }
  return iso.id
}

export const isoAttachmentCommands = [
  job(attachIso, documented, (call, { id, virtualmachineid }) =>
    isoJob(call, virtualmachineid, 'virtual machine', (machine) => attachable(call, machine, id)),
  ),

  job(detachIso, { evidence: 'documented' }, (call, { virtualmachineid }) =>
    isoJob(call, virtualmachineid, 'VM', (machine) => {
      machineFor(call, machine.id)
      if (machine.isoId === undefined) throw invalid('The specified VM has no ISO attached to it.')
      checkState(machine)
      return undefined
    }),
  ),
]
