import { detachVolume } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import { requireVm } from '../cloud/find-vm.ts'
import { findVolume, requireVolume } from '../cloud/find-volume.ts'
import { whenSettled } from '../cloud/settled-vm.ts'
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
  await whenSettled(deps, machine, async () =>
    confirm(
      deps,
      `disk "${volume.name}" was detached from VM "${machine.name}"`,
      async () => deps.cloud.run(detachVolume, { id: volume.id }),
      async () => ((await findVolume(deps.cloud, volume.id))?.virtualmachineid === machine.id ? undefined : true),
    ),
  )
  await forgetPersistentDisk(deps, machine, disk_cid)
  return null
})
