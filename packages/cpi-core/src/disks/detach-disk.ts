import { detachVolume } from 'cloudstack-client/api'
import { requireVm } from '../cloud/find-vm.ts'
import { findVolume, requireVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import { diskNotAttached } from '../errors/cpi-error.ts'
import { forgetPersistentDisk } from './registry-disks.ts'

/** A disk of another machine, or of none, is reported as "not attached"; the director decides what to do. */
export const detachDisk = cpiMethod({ vm_cid: cid, disk_cid: cid }, async ({ vm_cid, disk_cid }, deps) => {
  const [machine, volume] = await Promise.all([requireVm(deps.cloud, vm_cid), requireVolume(deps.cloud, disk_cid)])
  if (volume.virtualmachineid !== machine.id) {
    await forgetPersistentDisk(deps, machine, disk_cid)
    throw diskNotAttached(disk_cid, vm_cid)
  }
  try {
    await deps.cloud.run(detachVolume, { id: volume.id })
  } catch (error) {
    const now = await findVolume(deps.cloud, volume.id)
    if (now?.virtualmachineid === machine.id) throw error
  }
  await forgetPersistentDisk(deps, machine, disk_cid)
  return null
})
