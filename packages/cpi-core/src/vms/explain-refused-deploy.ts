import { CloudStackError } from 'cloudstack-client'
import { listVirtualMachines } from 'cloudstack-client/api'
import { isGone } from '../cloud/find-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { vmCreationFailed } from '../errors/cpi-error.ts'
import type { VmPlan } from './plan-vm.ts'

const INTERNAL_ERROR = 530

/**
 * CloudStack refuses an address that is taken, or outside the network, with a bare "internal error": so the reason is looked for.
 * @returns the error to throw: a better one where the reason was found, else the one given
 */
export async function explainRefusedDeploy(deps: Dependencies, plan: VmPlan, error: unknown): Promise<unknown> {
  if (!(error instanceof CloudStackError) || error.errorCode !== INTERNAL_ERROR || error.jobId !== undefined) return error
  for (const { networkid, ip } of wantedAddresses(plan)) {
    const network = plan.place.networks.find(({ id }) => id === networkid)
    if (ip === undefined || network === undefined) continue
    const machines = await deps.cleanup.list(listVirtualMachines, { networkid: network.id }).catch(() => [])
    const owner = machines.find((machine) => machine.name !== plan.name && machine.nic?.some((nic) => nic.ipaddress === ip))
    const held = owner === undefined ? heldInvisibly(network.cidr) : `it belongs to VM "${owner.name}", which is ${owner.state}`
    return vmCreationFailed(
      `address ${ip} in network "${network.name}" is refused: ${held} (CloudStack said: ${error.errorText ?? error.message})`,
      owner === undefined || isGone(owner),
      error,
    )
  }
  return error
}

function heldInvisibly(cidr: string | undefined): string {
  return `it is outside the network${cidr === undefined ? '' : ` (${cidr})`}, reserved, or held by a destroyed VM that CloudStack has not expunged yet`
}

function wantedAddresses(plan: VmPlan): readonly { readonly networkid?: unknown; readonly ip?: unknown }[] {
  return plan.deploy.iptonetworklist ?? []
}
