import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { deployVirtualMachine, listVirtualMachines } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { isGone } from '../cloud/find-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { withAffinityGroups } from './affinity.ts'
import { destroyMachine } from './destroy-machine.ts'
import { explainRefusal, isBareRefusal } from './explain-refused-deploy.ts'
import type { VmPlan } from './plan-vm.ts'
import type { VmRequest } from './vm-request.ts'

/** Answers after which a machine may still come into being: look twice before saying that there is none. */
const UNCERTAIN: readonly string[] = ['timed-out', 'cancelled', 'unreachable', 'unreadable-answer', 'unavailable']
const SECOND_LOOK_AFTER_MS = 3000

/** An address that a vanishing machine still holds is waited for this long. */
const ADDRESS_PATIENCE_MS = 60_000
const ADDRESS_PAUSE_MS = 5000

/** Asks for the machine and waits until it runs. Whatever goes wrong, unwinding finds it by its name. */
export async function deployVm(deps: Dependencies, request: VmRequest, plan: VmPlan): Promise<Machine> {
  let isCertain = true
  deps.undo.note(`destroy VM ${plan.name}`, async () => {
    if ((await destroyByName(deps.cleanup, deps, plan.name)) || isCertain) return
    await deps.clock.sleepMs(SECOND_LOOK_AFTER_MS)
    await destroyByName(deps.cleanup, deps, plan.name)
  })
  try {
    return await deployPatiently(deps, request, plan, deps.clock.nowMs() + ADDRESS_PATIENCE_MS)
  } catch (error) {
    isCertain = !(error instanceof CloudStackError && UNCERTAIN.includes(error.kind))
    throw error
  }
}

/** Tries again while an address is held by a machine that is already on its way out. */
async function deployPatiently(deps: Dependencies, request: VmRequest, plan: VmPlan, untilMs: number): Promise<Machine> {
  try {
    return await deployOnce(deps, request, plan)
  } catch (error) {
    if (!isBareRefusal(error)) throw error
    const { better, willPass } = await explainRefusal(deps, plan, error)
    if (!willPass || deps.clock.nowMs() >= untilMs) throw better
    deps.log.info(`${better.message}; waiting for the address`)
    // The refused deploy may have left a machine with this name.
    await destroyByName(deps.cloud, deps, plan.name)
    await deps.clock.sleepMs(ADDRESS_PAUSE_MS, deps.signal)
    return deployPatiently(deps, request, plan, untilMs)
  }
}

async function deployOnce(deps: Dependencies, request: VmRequest, plan: VmPlan): Promise<Machine> {
  const started = await withAffinityGroups(deps, request.affinityGroups, async (ids) =>
    deps.cloud.start(deployVirtualMachine, { ...plan.deploy, ...(ids.length === 0 ? {} : { affinitygroupids: ids }) }),
  )
  return deps.cloud.finish(started)
}

/** @returns whether there was such a machine */
async function destroyByName(cloud: CloudStackClient, tools: Pick<Dependencies, 'config' | 'log'>, name: string): Promise<boolean> {
  const found = await cloud.list(listVirtualMachines, { name })
  const machines = found.filter((machine) => machine.name === name && !isGone(machine))
  for (const machine of machines) await destroyMachine(cloud, machine, tools)
  return machines.length > 0
}
