import { findVm } from '../cloud/find-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'

/** A stopped machine exists; a destroyed one, or one whose creation failed, does not. */
export const hasVm = cpiMethod({ vm_cid: cid }, async ({ vm_cid }, { cloud }) => {
  const machine = await findVm(cloud, vm_cid)
  return machine !== undefined && machine.state !== 'Error'
})
