import { CloudStackError } from 'cloudstack-client'
import { deployVirtualMachine, listVirtualMachines } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { isGone } from '../cloud/find-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { withAffinityGroups } from './affinity.ts'
import { destroyMachine } from './destroy-machine.ts'
import { explainRefusedDeploy } from './explain-refused-deploy.ts'
import type { VmPlan } from './plan-vm.ts'
import type { VmRequest } from './vm-request.ts'

/** Answers after which a machine may still come into being: look twice before saying that there is none. */
const UNCERTAIN: readonly string[] = ['timed-out', 'cancelled', 'unreachable', 'unreadable-answer', 'unavailable']
const SECOND_LOOK_AFTER_MS = 3000

/** Asks for the machine and waits until it runs. Whatever goes wrong, unwinding finds it by its name. */
export async function deployVm(deps: Dependencies, request: VmRequest, plan: VmPlan): Promise<Machine> {
  let isCertain = true
  deps.undo.note(`destroy VM ${plan.name}`, async () => {
    if (await destroyByName(deps, plan.name)) return
    if (isCertain) return
    await deps.clock.sleepMs(SECOND_LOOK_AFTER_MS)
    await destroyByName(deps, plan.name)
  })
  try {
    const started = await withAffinityGroups(deps, request.affinityGroups, async (ids) =>
      deps.cloud.start(deployVirtualMachine, { ...plan.deploy, ...(ids.length === 0 ? {} : { affinitygroupids: ids }) }),
    )
    return await deps.cloud.finish(started)
  } catch (error) {
    isCertain = !(error instanceof CloudStackError && UNCERTAIN.includes(error.kind))
    throw await explainRefusedDeploy(deps, plan, error)
  }
}

/** @returns whether there was such a machine */
async function destroyByName(deps: Dependencies, name: string): Promise<boolean> {
  const found = await deps.cleanup.list(listVirtualMachines, { name })
  const machines = found.filter((machine) => machine.name === name && !isGone(machine))
  for (const machine of machines) await destroyMachine(deps.cleanup, machine, deps)
  return machines.length > 0
}
