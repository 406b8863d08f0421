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
  const asked = { isCertain: true }
  try {
    return await deployPatiently(deps, { request, plan, noteUndo: onlyOnce(() => noteUndo(deps, plan.name, asked)) })
  } catch (error) {
    asked.isCertain = !(error instanceof CloudStackError && UNCERTAIN.includes(error.kind))
    throw error
  }
}

interface Deployment {
  readonly request: VmRequest
  readonly plan: VmPlan
  readonly noteUndo: () => void
}

function noteUndo(deps: Dependencies, name: string, asked: { readonly isCertain: boolean }): void {
  deps.undo.note(`destroy VM ${name}`, async () => {
    if ((await destroyByName(deps.cleanup, deps, name)) || asked.isCertain) return
    await deps.clock.sleepMs(SECOND_LOOK_AFTER_MS)
    await destroyByName(deps.cleanup, deps, name)
  })
}

function onlyOnce(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}

/** Tries again while an address is held by a machine that is already on its way out. */
async function deployPatiently(deps: Dependencies, deployment: Deployment): Promise<Machine> {
  const { plan } = deployment
  const untilMs = deps.clock.nowMs() + ADDRESS_PATIENCE_MS
  for (;;) {
    try {
      return await deployWithMacs(deps, deployment)
    } catch (error) {
      if (!isBareRefusal(error)) throw error
      const { better, willPass } = await explainRefusal(deps, plan, error)
      if (!willPass || deps.clock.nowMs() >= untilMs) throw better
      deps.log.info(`${better.message}; waiting for the address`)
      // The refused deploy may have left a machine with this name.
      await destroyByName(deps.cloud, deps, plan.name)
      await deps.clock.sleepMs(ADDRESS_PAUSE_MS, deps.signal)
    }
  }
}

/** A server that refuses MACs chooses them itself. */
async function deployWithMacs(deps: Dependencies, deployment: Deployment): Promise<Machine> {
  try {
    return await deployOnce(deps, deployment)
  } catch (error) {
    if (!isRefusedMac(error)) throw error
    return deployOnce(deps, { ...deployment, plan: withoutMacs(deployment.plan) })
  }
}

function isRefusedMac(error: unknown): boolean {
  return error instanceof CloudStackError && error.jobId === undefined && /\bmac\b/i.test(error.errorText ?? '')
}

/** CloudStack gives MACs then; the machine stays off until its agent's settings hold them. */
function withoutMacs(plan: VmPlan): VmPlan {
  const nics = (plan.deploy.iptonetworklist ?? []).map((nic) => ({ ...nic, mac: undefined }))
  return { ...plan, deploy: { ...plan.deploy, iptonetworklist: nics, startvm: false } }
}

/** The machine's undo is noted after that of its groups: it must be gone before they can be empty. */
async function deployOnce(deps: Dependencies, { request, plan, noteUndo: note }: Deployment): Promise<Machine> {
  const started = await withAffinityGroups(deps, request.affinityGroups, async (ids) => {
    note()
    return deps.cloud.start(deployVirtualMachine, { ...plan.deploy, ...(ids.length === 0 ? {} : { affinitygroupids: ids }) })
  })
  return deps.cloud.finish(started)
}

/** @returns whether there was such a machine */
async function destroyByName(
  cloud: CloudStackClient,
  tools: Pick<Dependencies, 'config' | 'log' | 'signal'>,
  name: string,
): Promise<boolean> {
  const found = await cloud.list(listVirtualMachines, { name })
  const machines = found.filter((machine) => machine.name === name && !isGone(machine))
  for (const machine of machines) await destroyMachine(cloud, machine, tools)
  return machines.length > 0
}
