import { detachVolume } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { Volume } from '../cloud/entities.ts'
import { requireVm } from '../cloud/find-vm.ts'
import { findVolume } from '../cloud/find-volume.ts'
import { type VmState, whenSettled } from '../cloud/settled-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { diskNotAttached, diskNotFound } from '../errors/cpi-error.ts'
import { forgetPersistentDisk } from './registry-disks.ts'

/** A disk of another machine, or of none, is reported as "not attached"; the director decides what to do. */
export const detachDisk = cpiMethod({ vm_cid: cid, disk_cid: cid }, async ({ vm_cid, disk_cid }, deps) => {
  const volume = await findVolume(deps.cloud, disk_cid)
  if (volume === undefined) {
    // Where both are gone, the machine is what the director must hear of.
    await requireVm(deps.cloud, vm_cid)
    throw diskNotFound(disk_cid)
  }
  const machine = machineIn(volume, vm_cid) ?? (await requireVm(deps.cloud, vm_cid))
  if (volume.virtualmachineid !== machine.id) {
    await forgetPersistentDisk(deps, machine, disk_cid)
    throw diskNotAttached(disk_cid, vm_cid)
  }
  await whenSettled(deps, machine, async () => detach(deps, machine, volume))
  await forgetPersistentDisk(deps, machine, disk_cid)
  return null
})

const USABLE = ['Running', 'Stopped']

/** Returns the machine as its volume's row shows it, which spares a look-up; undefined if the row is of another machine, or it is in an unusual state. */
function machineIn({ virtualmachineid: id, vmname: name, vmstate: state }: Volume, vmCid: string): VmState | undefined {
  if (id !== vmCid || name === undefined || state === undefined || !USABLE.includes(state)) return undefined
  return { id, name, state }
}

async function detach(deps: Dependencies, machine: VmState, volume: Volume): Promise<void> {
  await confirm(deps, {
    what: `disk "${volume.name}" was detached from VM "${machine.name}"`,
    ask: async () => deps.cloud.run(detachVolume, { id: volume.id }),
    shown: ({ id, virtualmachineid }) => (id === volume.id && virtualmachineid === undefined ? true : undefined),
    look: async () => ((await findVolume(deps.cloud, volume.id))?.virtualmachineid === machine.id ? undefined : true),
  })
}
