import { CloudStackError } from 'cloudstack-client'
import { rebootVirtualMachine, startVirtualMachine } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import { findVm, requireVm } from '../cloud/find-vm.ts'
import { whenSettled } from '../cloud/settled-vm.ts'
import { timeLimitMs } from '../config/time-limit.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'

/** Fraction of the time limit for a graceful reboot, before a forced one. */
const SOFT_REBOOT_FRACTION = 0.5

/** Reboots a machine, or starts it if it is stopped. */
export const rebootVm = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, deps) => {
  await whenSettled(deps, await requireVm(deps.cloud, vm_cid), async (machine) => {
    if (machine.state === 'Stopped') await start(deps, machine.id)
    else await reboot(deps, machine.id)
  })
  return null
})

async function start(deps: Dependencies, id: string): Promise<void> {
  await confirm(
    deps,
    `VM ${id} was started`,
    async () => deps.cloud.run(startVirtualMachine, { id }),
    async () => ((await findVm(deps.cloud, id))?.state === 'Running' ? true : undefined),
  )
}

async function reboot(deps: Dependencies, id: string): Promise<void> {
  const timeoutMs = timeLimitMs(deps.config.cloudstack.timeout, 'reboot_vm') * SOFT_REBOOT_FRACTION
  try {
    await deps.cloud.run(rebootVirtualMachine, { id }, { timeoutMs })
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'cancelled') throw error
    const now = await findVm(deps.cloud, id)
    // It may have stopped since it was looked up, or in the failed job; CloudStack reboots running machines only.
    if (now?.state === 'Stopped') await start(deps, id)
    // Nothing shows whether a running machine was rebooted, and a second reboot does no harm.
    else if (isOpen(error)) await deps.cloud.run(rebootVirtualMachine, { id, forced: true })
    else throw error
  }
}

/** The job failed or took too long, or the answer was lost: in contrast to a refusal, the machine may have been rebooted or not. */
function isOpen({ kind, isUncertain, jobId }: CloudStackError): boolean {
  return isUncertain || kind === 'timed-out' || jobId !== undefined
}
