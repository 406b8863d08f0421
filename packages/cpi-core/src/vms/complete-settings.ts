import { listVolumes, rebootVirtualMachine, updateVirtualMachine } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { repeatWhenLost } from '../cloud/repeat-lost.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { isEphemeral } from './ephemeral-disk.ts'
import type { DeployedVolumes } from './guest-disks.ts'
import { type PlanInputs, planVm, type VmPlan } from './plan-vm.ts'
import { publishSettings } from './publish-settings.ts'
import type { RequestedNic } from './vm-request.ts'

/**
 * Completes the agent's settings with what only the deployed machine shows, before it starts: the ids of its volumes where disks are
 * named by them, and its MACs. Servers that do not support MACs in a deploy assign their own, with which an agent with several
 * interfaces cannot find any of them; a machine that already runs is rebooted.
 * @returns the machine, which may not be started yet
 */
export async function completeSettings(deps: Dependencies, inputs: PlanInputs, plan: VmPlan, machine: Machine): Promise<Machine> {
  const { request, placement } = inputs
  const nics = request.nics.map((nic, index) => withActualMac(nic, machine, placement.networks[index]?.id))
  const hasItsMacs = nics.every((nic, index) => nic.mac === request.nics[index]?.mac)
  if (hasItsMacs && !plan.disks.dependOnVolumes) return machine
  if (!hasItsMacs) deps.log.info(`VM "${inputs.name}" has other MACs than requested, its settings are being corrected`)
  const volumes = plan.disks.dependOnVolumes ? { volumes: await deployedVolumes(deps, machine) } : {}
  const completed = planVm({ ...inputs, request: { ...request, nics }, ...volumes })
  await publishSettings(deps, completed)
  const change = { id: machine.id, userdata: completed.deploy.userdata }
  await repeatWhenLost(deps, async () => deps.cloud.run(updateVirtualMachine, change))
  return machine.state === 'Running' ? deps.cloud.run(rebootVirtualMachine, { id: machine.id }) : machine
}

function withActualMac(nic: RequestedNic, machine: Machine, networkId: string | undefined): RequestedNic {
  if (nic.mac === undefined) return nic
  const actual = machine.nic?.find((candidate) => candidate.networkid === networkId)?.macaddress
  return actual === undefined ? nic : { ...nic, mac: actual.toLowerCase() }
}

/** @throws {CpiError} if the machine does not have exactly the two disks that were asked for */
async function deployedVolumes({ cloud }: Dependencies, machine: Machine): Promise<DeployedVolumes> {
  const volumes = await cloud.list(listVolumes, { virtualmachineid: machine.id })
  const roots = volumes.filter(({ type }) => type === 'ROOT')
  const ephemeral = volumes.filter((volume) => isEphemeral(volume, volumes))
  if (roots.length !== 1 || ephemeral.length !== 1 || roots[0] === undefined || ephemeral[0] === undefined) {
    const names = volumes.map(({ name = '', type }) => `${name} (${type})`).join(', ')
    throw cloudError(
      'disks-unexpected',
      `VM "${machine.name}" was deployed with the disks ${names || 'none'}, instead of a root and an ephemeral disk`,
    )
  }
  return { root: roots[0].id, ephemeral: ephemeral[0].id }
}
