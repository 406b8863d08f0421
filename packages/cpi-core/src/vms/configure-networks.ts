import { cid, cpiMethod } from '../cpi-method.ts'
import { notSupported } from '../errors/cpi-error.ts'

/** Removed from BOSH long ago; the answer makes an old director recreate the machine instead. */
export const configureNetworks = cpiMethod({ vm_cid: cid }, async ({ vm_cid }) => {
  throw notSupported('recreation-needed', `the networks of VM "${vm_cid}" cannot be changed while it exists; recreate it`)
})
