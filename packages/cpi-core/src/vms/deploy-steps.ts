import type { CloudStackClient } from 'cloudstack-client'
import { listCapabilities, startVirtualMachine } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import type { VmRequest } from './vm-request.ts'

/**
 * Returns whether a machine is deployed without being started, and started in a second step. A machine that failed to start within its
 * deploy keeps its addresses until it is expunged, whoever destroys it; one that was deployed first is Stopped, and can give them back
 * (recorded). So two steps are taken where an address is asked for and the account may not expunge.
 */
export async function startsSeparately(deps: Pick<Dependencies, 'cloud' | 'config'>, { nics }: Pick<VmRequest, 'nics'>): Promise<boolean> {
  const { deploy, expunge } = deps.config.cloudstack
  if (deploy !== 'auto') return deploy === 'two-steps'
  if (dependsOnCapabilities(deps, { nics })) return !(await mayExpunge(deps.cloud))
  return expunge === false && isAddressAsked({ nics })
}

/** Returns whether only the cloud can tell how many steps are taken. */
export function dependsOnCapabilities({ config }: Pick<Dependencies, 'config'>, request: Pick<VmRequest, 'nics'>): boolean {
  const { deploy, expunge } = config.cloudstack
  return deploy === 'auto' && expunge === 'auto' && isAddressAsked(request)
}

function isAddressAsked({ nics }: Pick<VmRequest, 'nics'>): boolean {
  return nics.some(({ ip, ipv6 }) => ip !== undefined || ipv6 !== undefined)
}

/** Always true for root admins, for others if the cloud's administrator allows it. */
async function mayExpunge(cloud: CloudStackClient): Promise<boolean> {
  return (await cloud.run(listCapabilities, {})).allowuserexpungerecovervm === true
}

/** Starts a machine that was deployed without being started; after a failure it is Stopped, with its addresses. */
export async function startIfStopped({ cloud }: Pick<Dependencies, 'cloud'>, machine: Machine): Promise<Machine> {
  return machine.state === 'Running' ? machine : cloud.run(startVirtualMachine, { id: machine.id })
}
