import { rebootVirtualMachine, updateVirtualMachine } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import { type PlanInputs, planVm } from './plan-vm.ts'
import { publishSettings } from './publish-settings.ts'
import type { RequestedNic } from './vm-request.ts'

/**
 * Servers that do not support MACs in a deploy, or refuse them, assign their own, with which an agent with several interfaces cannot
 * find any of them. The settings are therefore corrected before the machine starts, or the machine is rebooted.
 * @returns the machine, which may not be started yet
 */
export async function correctMacs(deps: Dependencies, inputs: PlanInputs, machine: Machine): Promise<Machine> {
  const { request, placement } = inputs
  const nics = request.nics.map((nic, index) => withActualMac(nic, machine, placement.networks[index]?.id))
  if (nics.every((nic, index) => nic.mac === request.nics[index]?.mac)) return machine
  deps.log.info(`VM "${inputs.name}" has other MACs than requested, its settings are being corrected`)
  const corrected = planVm({ ...inputs, request: { ...request, nics } })
  await publishSettings(deps, corrected)
  await deps.cloud.run(updateVirtualMachine, { id: machine.id, userdata: corrected.deploy.userdata })
  return machine.state === 'Running' ? deps.cloud.run(rebootVirtualMachine, { id: machine.id }) : machine
}

function withActualMac(nic: RequestedNic, machine: Machine, networkId: string | undefined): RequestedNic {
  if (nic.mac === undefined) return nic
  const actual = machine.nic?.find((candidate) => candidate.networkid === networkId)?.macaddress
  return actual === undefined ? nic : { ...nic, mac: actual.toLowerCase() }
}
