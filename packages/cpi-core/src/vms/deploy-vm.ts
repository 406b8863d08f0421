import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { deployVirtualMachine, listSSHKeyPairs, listVirtualMachines } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { isGone } from '../cloud/find-vm.ts'
import { namesInstead } from '../cloud/missing-name.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { Noted } from '../undo.ts'
import { pollUntil } from '../values/poll-until.ts'
import { withAffinityGroups } from './affinity.ts'
import { destroyMachine } from './destroy-machine.ts'
import { explainRefusal, isBareRefusal } from './explain-refused-deploy.ts'
import type { VmPlan } from './plan-vm.ts'
import type { VmRequest } from './vm-request.ts'

/** Limit for waiting until a machine that is being destroyed releases an address. */
const ADDRESS_TIMEOUT_MS = 60_000
const ADDRESS_PAUSE_MS = 5000

/** Deploys the machine and waits until it runs, or until it is there if it is started later. After any failure unwinding finds it by its name. */
export async function deployVm(deps: Dependencies, request: VmRequest, plan: VmPlan): Promise<Machine> {
  return deployWithRetries(deps, { request, plan, noteUndo: onlyOnce(() => noteUndo(deps, plan)) })
}

interface Deployment {
  readonly request: VmRequest
  readonly plan: VmPlan
  readonly noteUndo: () => Noted
}

/** An address that the machine keeps is a leftover, too: the same request cannot succeed before CloudStack expunges the machine. */
function noteUndo(deps: Dependencies, { name, deploy }: VmPlan): Noted {
  const asked = [deploy.ipaddress, ...(deploy.iptonetworklist ?? []).map(({ ip }) => ip)]
  const kept: string[] = []
  deps.undo.note(`release the addresses of VM ${name}`, async () => {
    if (kept.length > 0) throw cloudError('address-held', `${kept.join(', ')} stays with the destroyed VM until CloudStack expunges it`)
  })
  return deps.undo.note(`destroy VM ${name}`, async () => {
    const machines = await machinesNamed(deps.cleanup, name)
    for (const machine of machines) kept.push(...(await destroyMachine(deps.cleanup, machine, deps)).filter((ip) => asked.includes(ip)))
    return machines.length > 0
  })
}

function onlyOnce<T>(act: () => T): () => T {
  let done: { readonly result: T } | undefined
  return () => {
    done ??= { result: act() }
    return done.result
  }
}

/** Deploys again while an address is held by a machine that is being destroyed. */
async function deployWithRetries(deps: Dependencies, deployment: Deployment): Promise<Machine> {
  const { plan } = deployment
  const untilMs = deps.clock.monotonicMs() + ADDRESS_TIMEOUT_MS
  return pollUntil({ clock: deps.clock, pauseMs: ADDRESS_PAUSE_MS, signal: deps.signal }, async () => {
    try {
      return await deployWithMacs(deps, deployment)
    } catch (error) {
      if (!isBareRefusal(error)) throw await explainKeyPair(deps.cloud, error, plan)
      const { explained, isTransient } = await explainRefusal(deps, plan, error)
      if (!isTransient || deps.clock.monotonicMs() >= untilMs) throw explained
      deps.log.info(`${explained.message}; waiting for the address`)
      // The refused deploy may have left a machine with this name.
      for (const machine of await machinesNamed(deps.cloud, plan.name)) await destroyMachine(deps.cloud, machine, deps)
      return undefined
    }
  })
}

/** If the server refuses MACs, deploys without them: it then assigns its own. */
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

/** CloudStack assigns the MACs; the machine stays stopped until its agent's settings contain them. */
function withoutMacs(plan: VmPlan): VmPlan {
  const nics = (plan.deploy.iptonetworklist ?? []).map((nic) => ({ ...nic, mac: undefined }))
  return { ...plan, deploy: { ...plan.deploy, iptonetworklist: nics, startvm: false } }
}

/** The machine's undo is noted after that of its groups: it must be destroyed before they can be empty. */
async function deployOnce(deps: Dependencies, { request, plan, noteUndo: note }: Deployment): Promise<Machine> {
  const started = await withAffinityGroups(deps, request.affinityGroups, async (ids) => {
    const parameters = { ...plan.deploy, ...(ids.length === 0 ? {} : { affinitygroupids: ids }) }
    return note().during(async () => deps.cloud.start(deployVirtualMachine, parameters))
  })
  return note().during(async () => deps.cloud.finish(started))
}

async function machinesNamed(cloud: CloudStackClient, name: string): Promise<readonly Machine[]> {
  const found = await cloud.list(listVirtualMachines, { name })
  return found.filter((machine) => machine.name === name && !isGone(machine))
}

/** A key pair is not always looked up before: CloudStack itself refuses an unknown one before it makes anything (recorded). */
async function explainKeyPair(cloud: CloudStackClient, error: unknown, { deploy }: VmPlan): Promise<unknown> {
  const isUnknown = error instanceof CloudStackError && /key ?pairs?\b.*exist/i.test(error.errorText ?? '')
  const { keypair } = deploy
  if (!isUnknown || keypair === undefined) return error
  return cloudError(
    'name-not-found',
    `SSH key pair "${keypair}" does not exist${await namesInstead(keypair, async () => cloud.list(listSSHKeyPairs, {}))}`,
    error,
  )
}
