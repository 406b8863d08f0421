import {
  destroyVirtualMachine,
  expungeVirtualMachine,
  getVirtualMachineUserData,
  listVirtualMachines,
  rebootVirtualMachine,
  recoverVirtualMachine,
  startVirtualMachine,
  stopVirtualMachine,
} from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import type { JobPlan } from '../core/jobs.ts'
import { checkHostChoice } from '../infrastructure/placement.ts'
import { beginDestroy, checkExpunge, checkMayExpunge, expungeMachine, finishDestroy, recoverMachine } from './machine-destroy.ts'
import { matchesMachine } from './machine-filter.ts'
import { abandonStart, beginStart, beginStop, checkReboot, checkStart, finishStart, finishStop } from './machine-run.ts'
import { specOfMachine } from './machine-spec.ts'
import { EXPUNGED_MACHINE, viewMachine } from './machine-view.ts'

const ids = { id: 'machines', ids: 'machines' } as const
const recorded = { ids, evidence: 'recorded' } as const

type Work = Pick<JobPlan, 'begin' | 'outside' | 'completed' | 'abandon'> & { readonly finish: () => unknown }

/** A job on a machine: it queues behind the machine's other jobs, and its result is the machine. */
export function machineJob(call: Call, id: string, work: Work): JobPlan {
  const machine = machineFor(call, id)
  return {
    queue: machine.id,
    instance: { type: 'VirtualMachine', id: machine.id },
    ...work,
    finish: () => {
      work.finish()
      return { virtualmachine: viewMachine(call, call.cloud.machines.require(machine.id)) }
    },
  }
}

export const machineCommands = [
  list(listVirtualMachines, recorded, (call, parameters) =>
    listing(matchesMachine(call, parameters), (row) => viewMachine(call, row, parameters.details ?? ['all'], parameters.userdata)),
  ),

  job(startVirtualMachine, recorded, (call, { id, hostid, bootintosetup }) =>
    machineJob(call, id, {
      begin: () => {
        checkStart(call.cloud, id, bootintosetup)
        checkHostChoice(call.caller, hostid)
        beginStart(call.cloud, id, hostid)
      },
      outside: () => call.cloud.hypervisor.startMachine(specOfMachine(call.cloud, id)),
      finish: () => finishStart(call.cloud, id),
      completed: () => call.cloud.hypervisor.confirmRunning(id),
      abandon: () => abandonStart(call.cloud, id),
    }),
  ),

  job(stopVirtualMachine, recorded, (call, { id, forced }) =>
    machineJob(call, id, {
      begin: () => beginStop(call.cloud, id),
      outside: () => call.cloud.hypervisor.stopMachine(id, forced ?? false),
      finish: () => finishStop(call.cloud, id),
    }),
  ),

  job(rebootVirtualMachine, recorded, (call, { id, bootintosetup, forced }) =>
    machineJob(call, id, {
      begin: () => checkReboot(call.cloud, id, bootintosetup ?? false),
      outside: () => call.cloud.hypervisor.rebootMachine(id, forced ?? false),
      finish: () => undefined,
    }),
  ),

  job(destroyVirtualMachine, recorded, (call, { id, expunge, volumeids }) => {
    const { cloud, caller } = call
    const machine = machineFor(call, id)
    const request = { id, expunge: expunge ?? false, volumeIds: volumeids ?? [] }
    return {
      queue: machine.id,
      instance: { type: 'VirtualMachine', id },
      begin: () => beginDestroy(cloud, caller, request),
      outside: () => cloud.hypervisor.stopMachine(id, false),
      finish: () => {
        const left = finishDestroy(cloud, caller, request)
        return { virtualmachine: left === undefined ? EXPUNGED_MACHINE : viewMachine(call, left) }
      },
    }
  }),

  job(expungeVirtualMachine, recorded, (call, { id }) => {
    const machine = machineFor(call, id)
    return {
      queue: machine.id,
      instance: { type: 'VirtualMachine', id },
      begin: () => checkExpunge(call.cloud, call.caller, id),
      finish: () => {
        expungeMachine(call.cloud, id)
        return SUCCESS
      },
    }
  }),

  sync(recoverVirtualMachine, { ids, evidence: 'documented' }, (call, { id }) => {
    const { cloud, caller } = call
    if (cloud.machines.get(id) === undefined)
      throw invalid(`unable to find a virtual machine with id ${cloud.machines.getIncludingRemoved(id)?.number ?? id}`)
    checkMayExpunge(cloud, caller, 'Recovering a vm can only be done by an Admin. Or when the allow.user.expunge.recover.vm key is set.')
    machineFor(call, id)
    return { virtualmachine: viewMachine(call, recoverMachine(call.cloud, id)) }
  }),

  sync(getVirtualMachineUserData, recorded, (call, { virtualmachineid }) => {
    const machine = machineFor(call, virtualmachineid)
    return { virtualmachineuserdata: { virtualmachineid: machine.id, userdata: machine.userData } }
  }),
]
