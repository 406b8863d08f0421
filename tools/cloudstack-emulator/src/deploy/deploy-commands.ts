import { deployVirtualMachine, type ParametersOf } from 'cloudstack-client/api'
import { type Call, job } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import { ownerFor } from '../core/caller.ts'
import { unstartedDeployMs } from '../core/durations.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { checkHostChoice } from '../infrastructure/placement.ts'
import { checkHostNameText } from '../machines/host-name.ts'
import { abandonDeploy, beginStart, finishStart } from '../machines/machine-run.ts'
import { specOfMachine } from '../machines/machine-spec.ts'
import { viewMachine } from '../machines/machine-view.ts'
import { checkLaunch } from '../templates/launch-permission.ts'
import { allocateMachine } from './allocation.ts'
import { readDeploy } from './deploy-parameters.ts'
import { checkOneSource } from './source-checks.ts'

type Parameters = ParametersOf<typeof deployVirtualMachine>

export const deployCommands = [
  job(deployVirtualMachine, { evidence: 'recorded', ids: { volumeid: 'volumes', snapshotid: 'snapshots' } }, (call, parameters) => {
    const { cloud, caller } = call
    checkHostNameText('deployVirtualMachine', parameters.name)
    const owner = ownerFor(cloud, caller, parameters)
    const template = parameters.templateid === undefined ? undefined : cloud.templates.get(parameters.templateid)
    if (template !== undefined) checkLaunch(cloud, caller.account, template)
    checkOneSource(parameters)
    checkHostChoice(caller, parameters.hostid)
    const request = readDeploy(call, owner, parameters)
    const machine = allocateMachine(cloud, caller, owner, request)
    finishRow(call, machine, parameters)
    // Only this answer contains the password (it is never shown again).
    const show = () => ({ virtualmachine: { ...viewMachine(call, cloud.machines.require(machine.id)), password: machine.password } })
    const common = { id: machine.id, queue: machine.id, instance: { type: 'VirtualMachine', id: machine.id } }
    if (!request.start) return { ...common, durationMs: unstartedDeployMs(cloud.settings['emulator.measured.durations']), finish: show }
    return {
      ...common,
      begin: () => beginStart(cloud, machine.id, request.hostId),
      outside: () => cloud.hypervisor.startMachine(specOfMachine(cloud, machine.id)),
      finish: () => {
        finishStart(cloud, machine.id)
        return show()
      },
      completed: () => cloud.hypervisor.confirmRunning(machine.id),
      abandon: () => abandonDeploy(cloud, machine.id),
    }
  }),
]

/** Steps after the machine was inserted: if one of them is refused, the machine stays. */
function finishRow({ cloud, caller }: Call, machine: MachineRow, { extraconfig, copyimagetags }: Parameters): void {
  if (extraconfig !== undefined && extraconfig.trim() !== '') {
    throw invalid('attempted setting extraconfig but enable.additional.vm.configuration is disabled')
  }
  if (copyimagetags !== true) return
  for (const { key, value, customer } of cloud.tags.by('resource', machine.templateId)) {
    const number = cloud.nextNumber('tags')
    const resource = { resourceType: 'UserVm', resourceId: machine.id, accountId: caller.account.id }
    cloud.tags.insert({ id: cloud.newId(), number, key, value, customer, ...resource })
  }
}
