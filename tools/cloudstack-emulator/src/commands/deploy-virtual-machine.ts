import { deployVirtualMachine, type ParametersOf } from 'cloudstack-client/api'
import { type Caller, isRootAdmin, ownerFor } from '../cloud/caller.ts'
import { allocateMachine } from '../cloud/deploy.ts'
import { checkLaunch } from '../cloud/deploy-checks.ts'
import { abandonDeploy, beginStart, finishStart } from '../cloud/machine-run.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import type { MachineRow } from '../rows/compute.ts'
import { viewMachine } from '../views/machine.ts'
import { type Call, job } from './define.ts'
import { readDeploy } from './deploy-parameters.ts'
import { checkOneSource } from './deploy-source.ts'

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

/** What is done to the machine once it is there: a refusal leaves it where it is. */
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
