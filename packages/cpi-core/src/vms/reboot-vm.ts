import { CloudStackError } from 'cloudstack-client'
import { rebootVirtualMachine, startVirtualMachine } from 'cloudstack-client/api'
import { findVm, requireVm } from '../cloud/find-vm.ts'
import { timeLimitMs } from '../config/time-limit.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'

/** Fraction of the time limit for a graceful reboot, before a forced one. */
const SOFT_REBOOT_FRACTION = 0.5

/** Reboots a machine, or starts it if it is stopped. */
export const rebootVm = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, deps) => {
  const machine = await requireVm(deps.cloud, vm_cid)
  if (machine.state === 'Stopped') await deps.cloud.run(startVirtualMachine, { id: machine.id })
  else await reboot(deps, machine.id)
  return null
})

async function reboot(deps: Dependencies, id: string): Promise<void> {
  try {
    await deps.cloud.run(
      rebootVirtualMachine,
      { id },
      { timeoutMs: timeLimitMs(deps.config.cloudstack.timeout, 'reboot_vm') * SOFT_REBOOT_FRACTION },
    )
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'cancelled') throw error
    const now = await findVm(deps.cloud, id)
    // It may have stopped since it was looked up; CloudStack reboots running machines only.
    if (now?.state === 'Stopped') await deps.cloud.run(startVirtualMachine, { id })
    else if (error.kind === 'timed-out') await deps.cloud.run(rebootVirtualMachine, { id, forced: true })
    else throw error
  }
}
