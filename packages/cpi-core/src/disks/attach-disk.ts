import { CloudStackError } from 'cloudstack-client'
import { attachVolume, detachVolume } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { Volume } from '../cloud/entities.ts'
import { requireVm } from '../cloud/find-vm.ts'
import { findVolume, requireVolume } from '../cloud/find-volume.ts'
import { type VmState, whenSettled } from '../cloud/settled-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { codeOfFailure } from '../errors/code-of-failure.ts'
import { cloudError, noDiskSpace } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { attachDiskResult } from '../protocol/api-version.ts'
import { isUuid } from '../values/cids.ts'
import { gibFromBytes } from '../values/sizes.ts'
import { hintOfAttachedVolume } from './disk-hint.ts'
import { freeFromDestroyed } from './free-from-destroyed.ts'
import { checkRegistry, recordPersistentDisk } from './registry-disks.ts'

/** A disk that is already attached to this machine is a success with the same hint: the CLI attaches in every run. */
export const attachDisk = cpiMethod({ vm_cid: cid, disk_cid: cid }, async ({ vm_cid, disk_cid }, deps) => {
  checkRegistry(deps)
  const [machine, named] = await Promise.all([
    requireVm(deps.cloud, vm_cid),
    isUuid(disk_cid) ? undefined : requireVolume(deps.cloud, disk_cid),
  ])
  const attached = await whenSettled(deps, machine, async (settled) =>
    named === undefined ? attachUnseen(deps, settled, disk_cid) : attachSeen(deps, settled, named),
  )
  const hint = hintOfAttachedVolume(deps, machine, attached)
  await recordPersistentDisk(deps, machine, disk_cid, hint)
  return attachDiskResult(deps.request.apiVersion, hint)
})

type Target = Pick<Volume, 'id' | 'name'>

/**
 * Attaches a disk without looking it up first: CloudStack refuses one that does not exist, or that any machine holds, and only then does
 * its state matter.
 */
async function attachUnseen(deps: Dependencies, machine: VmState, id: string): Promise<Volume> {
  try {
    return await attach(deps, machine, { id, name: id })
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.isUncertain || error.kind === 'cancelled' || error.kind === 'timed-out') throw error
    const volume = await requireVolume(deps.cloud, id)
    if (volume.virtualmachineid !== undefined) return attachSeen(deps, machine, volume)
    throw explained(volume, error)
  }
}

async function attachSeen(deps: Dependencies, machine: VmState, seen: Volume): Promise<Volume> {
  const volume = await freeFromDestroyed(deps, seen)
  if (volume.virtualmachineid === machine.id) return volume
  if (volume.virtualmachineid !== undefined) {
    const holder = `VM "${volume.vmname ?? ''}" (${volume.virtualmachineid})`
    throw cloudError('disk-attached-elsewhere', `disk "${volume.name}" (${volume.id}) is attached to ${holder}: detach it there first`)
  }
  return attach(deps, machine, volume).catch((error: unknown) => {
    throw explained(volume, error)
  })
}

async function attach(deps: Dependencies, machine: VmState, { id, name }: Target): Promise<Volume> {
  let wasAttachedBefore = false
  const noted = deps.undo.note(`detach disk ${name}`, async () => {
    if (wasAttachedBefore || (await findVolume(deps.cleanup, id))?.virtualmachineid !== machine.id) return false
    await deps.cleanup.run(detachVolume, { id })
    return true
  })
  const ifAttached = (volume: Volume | undefined) => (volume?.id === id && volume.virtualmachineid === machine.id ? volume : undefined)
  return confirm(deps, {
    what: `disk "${name}" was attached to VM "${machine.name}"`,
    ask: async () =>
      noted
        .during(async () => deps.cloud.run(attachVolume, { id, virtualmachineid: machine.id }))
        .catch((error: unknown) => {
          wasAttachedBefore = error instanceof CloudStackError && error.kind === 'conflict'
          throw error
        }),
    shown: (volume) => (volume.deviceid === undefined ? undefined : ifAttached(volume)),
    look: async () => ifAttached(await findVolume(deps.cloud, id)),
  })
}

const ATTACHABLE = ['Allocated', 'Ready', 'Uploaded']

/**
 * A volume is placed on storage when it is attached for the first time.
 * @returns for a lack of space, the error with all that the choice of a pool depends on; for a volume that something else is done with, its state
 */
function explained(volume: Volume, error: unknown): unknown {
  if (!(error instanceof CloudStackError)) return error
  const { name, id, state = '', size = 0, diskofferingname: offering, zonename: zone } = volume
  if (!ATTACHABLE.includes(state))
    return cloudError(codeOfFailure(error), `disk "${name}" (${id}) is ${state}, and cannot be attached: ${reasonOf(error)}`, error)
  if (error.kind !== 'no-capacity') return error
  return noDiskSpace(
    'no-disk-space',
    `no storage pool takes disk "${name}" (${id}) of ${gibFromBytes(size)} GiB with disk offering "${offering}" in zone "${zone}": ${reasonOf(error)}; check the offering's storage tags and the space of the pools`,
    error,
  )
}
