import { CloudStackError } from 'cloudstack-client'
import type { Machine } from '../cloud/entities.ts'
import { findVm } from '../cloud/find-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { closeFirewall } from '../networks/firewall.ts'
import { releaseMarked } from '../networks/release-address.ts'
import { deleteGroupsWithout } from './affinity.ts'
import { destroyMachine } from './destroy-machine.ts'
import { publicAddressIds } from './free-addresses.ts'
import { leaveLoadBalancers } from './load-balancers.ts'

/** Complete on return: its addresses can be given to the next machine at once. A machine that is gone is a success. */
export const deleteVm = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, deps) => {
  const machine = await findVm(deps.cloud, vm_cid)
  // The machine goes last: as long as it is there, a repeated call finds everything else by it.
  await forgetSettings(deps, machine?.name ?? vm_cid)
  if (machine === undefined) return null
  const addresses = publicAddressIds(machine)
  for (const id of addresses) await closeFirewall(deps, id, machine.id)
  await releaseMarked(deps, addresses)
  await leaveLoadBalancers(deps, machine)
  const groupsLeft = await deleteGroupsWithout(deps, machine)
  await destroyPatiently(deps, machine)
  // Their other members may have gone at the same time, each seeing the others still there.
  if (groupsLeft) await deleteGroupsWithout(deps, machine)
  return null
})

/** A registry that cannot be reached must not keep a machine alive; what stays there is named. */
async function forgetSettings({ settings, request, log }: Dependencies, id: string): Promise<void> {
  const isOnNewStemcell = request.apiVersion >= 2 && (request.stemcellApiVersion ?? 1) >= 2
  if (settings === undefined || isOnNewStemcell) return
  await settings.forget(id).catch((error: unknown) => {
    log.warn(`the settings of VM "${id}" stay in the registry: ${error instanceof Error ? error.message : String(error)}`)
  })
}

/** States that end by themselves. */
const PASSING = ['Starting', 'Stopping', 'Migrating', 'Restoring']
const PAUSE_MS = 2000

/** A machine on its way from one state to another cannot be destroyed yet: wait for it, within the time limit. */
async function destroyPatiently(deps: Dependencies, machine: Machine): Promise<void> {
  try {
    await destroyMachine(deps.cloud, machine, deps)
  } catch (error) {
    if (error instanceof CloudStackError && (error.kind === 'cancelled' || error.kind === 'timed-out')) throw error
    const now = await findVm(deps.cloud, machine.id)
    if (now === undefined) return
    if (!PASSING.includes(now.state ?? '')) throw cannotDestroy(now, error)
    deps.log.info(`VM "${now.name}" is ${now.state}, waiting before it is destroyed`)
    await deps.clock.sleepMs(PAUSE_MS, deps.signal)
    await destroyPatiently(deps, now)
  }
}

function cannotDestroy(machine: Machine, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return cloudError(`VM "${machine.name}" (${machine.id}) could not be destroyed and is ${machine.state}: ${reason}`, cause)
}
