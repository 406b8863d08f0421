import { CloudStackError } from 'cloudstack-client'
import type { Machine } from '../cloud/entities.ts'
import { findVm } from '../cloud/find-vm.ts'
import { isTransient, stillTransient } from '../cloud/settled-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { closeFirewall } from '../networks/firewall.ts'
import { releaseMarked } from '../networks/release-address.ts'
import { needsRegistry } from '../protocol/api-version.ts'
import { pollUntil } from '../values/poll-until.ts'
import { deleteAbandonedGroups } from './affinity.ts'
import { destroyMachine } from './destroy-machine.ts'
import { publicAddressIds } from './free-addresses.ts'
import { leaveLoadBalancers } from './load-balancers.ts'

/** Deletes a machine. On return its addresses can be reused immediately. A machine that does not exist is a success. */
export const deleteVm = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, deps) => {
  const machine = await findVm(deps.cloud, vm_cid)
  // The machine is destroyed last: until then a repeated call finds everything else through it.
  await forgetSettings(deps, machine?.name ?? vm_cid)
  if (machine === undefined) return null
  const addresses = publicAddressIds(machine)
  for (const id of addresses) await closeFirewall(deps, id, machine.id)
  await releaseMarked(deps, addresses)
  await leaveLoadBalancers(deps, machine)
  const groupsLeft = await deleteAbandonedGroups(deps, machine)
  await destroyWhenSettled(deps, machine)
  // The other members may have been deleted at the same time, each call still seeing the others.
  if (groupsLeft) await deleteAbandonedGroups(deps, machine)
  return null
})

/** An unreachable registry must not prevent the deletion; settings that remain there are reported. */
async function forgetSettings({ settings, request, log }: Dependencies, id: string): Promise<void> {
  if (settings === undefined || !needsRegistry(request)) return
  await settings.forget(id).catch((error: unknown) => {
    log.warn(`the settings of VM "${id}" remain in the registry: ${reasonOf(error)}`)
  })
}

const PAUSE_MS = 2000

/** A machine in a transient state cannot be destroyed yet: it is tried again, within the time limit. */
async function destroyWhenSettled(deps: Dependencies, machine: Machine): Promise<void> {
  let current: Machine | undefined = machine
  await pollUntil({ clock: deps.clock, pauseMs: PAUSE_MS, signal: deps.signal }, async () => {
    current = current === undefined ? undefined : await tryToDestroy(deps, current)
    return current === undefined ? true : undefined
  })
}

/** @returns the machine as it is now, if it is in a transient state; undefined once it is destroyed */
async function tryToDestroy(deps: Dependencies, machine: Machine): Promise<Machine | undefined> {
  try {
    await destroyMachine(deps.cloud, machine, deps)
    return undefined
  } catch (error) {
    if (error instanceof CloudStackError && (error.kind === 'cancelled' || error.kind === 'timed-out'))
      throw isTransient(machine) ? stillTransient(machine, error) : error
    const now = await findVm(deps.cloud, machine.id)
    if (now === undefined) return undefined
    if (!isTransient(now)) throw cannotDestroy(now, error)
    deps.log.info(`VM "${now.name}" is ${now.state}, waiting before it is destroyed`)
    return now
  }
}

function cannotDestroy(machine: Machine, cause: unknown): Error {
  return cloudError(
    'machine-not-destroyed',
    `VM "${machine.name}" (${machine.id}) could not be destroyed and is ${machine.state}: ${reasonOf(cause)}`,
    cause,
  )
}
