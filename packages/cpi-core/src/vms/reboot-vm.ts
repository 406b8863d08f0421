import { CloudStackError } from 'cloudstack-client'
import { rebootVirtualMachine, startVirtualMachine } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import { findVm, requireVm } from '../cloud/find-vm.ts'
import { isTransient, type VmState, whenSettled } from '../cloud/settled-vm.ts'
import { timeLimitMs } from '../config/time-limit.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { isUuid } from '../values/cids.ts'

/** Fraction of the time limit for a graceful reboot, before a forced one. */
const SOFT_REBOOT_FRACTION = 0.5

/** Reboots a machine, or starts it if it is stopped. */
export const rebootVm = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, deps) => {
  // CloudStack refuses to reboot a machine that is not running, or gone: only then is it looked up.
  const expected = isUuid(vm_cid) ? { id: vm_cid, name: vm_cid, state: 'Running' } : await requireVm(deps.cloud, vm_cid)
  await whenSettled(deps, expected, async (machine) => {
    if (machine.state === 'Stopped') await start(deps, machine.id)
    else await reboot(deps, machine.id)
  })
  return null
})

async function start(deps: Dependencies, id: string): Promise<void> {
  const ifRunning = (machine: Partial<VmState> | undefined) => (machine?.id === id && machine.state === 'Running' ? true : undefined)
  await confirm(deps, {
    what: `VM ${id} was started`,
    ask: async () => deps.cloud.run(startVirtualMachine, { id }),
    shown: ifRunning,
    look: async () => ifRunning(await findVm(deps.cloud, id)),
  })
}

async function reboot(deps: Dependencies, id: string): Promise<void> {
  const timeoutMs = timeLimitMs(deps.config.cloudstack.timeout, 'reboot_vm') * SOFT_REBOOT_FRACTION
  try {
    await deps.cloud.run(rebootVirtualMachine, { id }, { timeoutMs })
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'cancelled') throw error
    await rebootOtherwise(deps, id, error)
  }
}

async function rebootOtherwise(deps: Dependencies, id: string, error: CloudStackError): Promise<void> {
  const now = await findVm(deps.cloud, id)
  // CloudStack reboots running machines only.
  if (now?.state === 'Stopped') return start(deps, id)
  if (now === undefined || (error.kind === 'conflict' && isTransient(now)) || !isOpen(error)) throw error
  // Nothing shows whether a running machine was rebooted, and a second reboot does no harm.
  await deps.cloud.run(rebootVirtualMachine, { id, forced: true })
}

/** The job failed or took too long, or the answer was lost: in contrast to a refusal, the machine may have been rebooted or not. */
function isOpen({ kind, isUncertain, jobId }: CloudStackError): boolean {
  return isUncertain || kind === 'timed-out' || jobId !== undefined
}
