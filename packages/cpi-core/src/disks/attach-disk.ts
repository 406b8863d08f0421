import { CloudStackError } from 'cloudstack-client'
import { attachVolume, detachVolume } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { Machine, Volume } from '../cloud/entities.ts'
import { requireVm } from '../cloud/find-vm.ts'
import { findVolume, requireVolume } from '../cloud/find-volume.ts'
import { whenSettled } from '../cloud/settled-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError, noDiskSpace } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { attachDiskResult } from '../protocol/api-version.ts'
import { gibFromBytes } from '../values/sizes.ts'
import { hintOfAttachedVolume } from './disk-hint.ts'
import { freeFromDestroyed } from './free-from-destroyed.ts'
import { checkRegistry, recordPersistentDisk } from './registry-disks.ts'

/** A disk that is already attached to this machine is a success with the same hint: the CLI attaches in every run. */
export const attachDisk = cpiMethod({ vm_cid: cid, disk_cid: cid }, async ({ vm_cid, disk_cid }, deps) => {
  checkRegistry(deps)
  const [machine, volume] = await Promise.all([requireVm(deps.cloud, vm_cid), requireVolume(deps.cloud, disk_cid)])
  const free = await freeFromDestroyed(deps, volume)
  const attached = await whenSettled(deps, machine, async (settled) => attachTo(deps, settled, free))
  const hint = hintOfAttachedVolume(deps, machine, attached)
  await recordPersistentDisk(deps, machine, disk_cid, hint)
  return attachDiskResult(deps.request.apiVersion, hint)
})

async function attachTo(deps: Dependencies, machine: Machine, volume: Volume): Promise<Volume> {
  if (volume.virtualmachineid === machine.id) return volume
  if (volume.virtualmachineid !== undefined) {
    const holder = `VM "${volume.vmname ?? ''}" (${volume.virtualmachineid})`
    throw cloudError(`disk "${volume.name}" (${volume.id}) is attached to ${holder}: detach it there first`)
  }
  const noted = deps.undo.note(`detach disk ${volume.name}`, async () => {
    const now = await findVolume(deps.cleanup, volume.id)
    if (now?.virtualmachineid !== machine.id) return false
    await deps.cleanup.run(detachVolume, { id: volume.id })
    return true
  })
  const request = { id: volume.id, virtualmachineid: machine.id }
  return confirm(
    deps,
    `disk "${volume.name}" was attached to VM "${machine.name}"`,
    async () => noted.during(async () => deps.cloud.run(attachVolume, request)).catch((error: unknown) => refuseFullPools(volume, error)),
    async () => {
      const now = await findVolume(deps.cloud, volume.id)
      return now?.virtualmachineid === machine.id ? now : undefined
    },
  )
}

/** A volume is placed on storage when it is attached for the first time. @throws {CpiError} NoDiskSpace with all that the choice of a pool depends on */
function refuseFullPools(volume: Volume, error: unknown): never {
  if (!(error instanceof CloudStackError) || error.kind !== 'no-capacity') throw error
  const { name, id, size = 0, diskofferingname: offering, zonename: zone } = volume
  throw noDiskSpace(
    `no storage pool takes disk "${name}" (${id}) of ${gibFromBytes(size)} GiB with disk offering "${offering}" in zone "${zone}": ${reasonOf(error)}; check the offering's storage tags and the space of the pools`,
    error,
  )
}
