import type { PublicIpAddress } from '../cloud/entities.ts'
import { findVm } from '../cloud/find-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { findPublicAddress } from '../networks/static-nat.ts'
import { reclaim } from './reclaim-vm.ts'
import type { VmRequest } from './vm-request.ts'

/**
 * Destroys a machine that has the vip of the next one if a killed CPI left it.
 * @param address as it was looked up
 * @returns the address as it is now
 */
export async function reclaimVip(
  deps: Dependencies,
  { vip }: Pick<VmRequest, 'vip'>,
  address: PublicIpAddress | undefined,
): Promise<PublicIpAddress | undefined> {
  if (vip === undefined || address?.virtualmachineid === undefined) return address
  const owner = await findVm(deps.cloud, address.virtualmachineid)
  const isReclaimed = owner !== undefined && (await reclaim(deps, owner, vip.address))
  return isReclaimed ? findPublicAddress(deps.cloud, vip) : address
}
