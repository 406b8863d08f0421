import { CloudStackError } from 'cloudstack-client'
import { changeOfferingForVolume, resizeVolume } from 'cloudstack-client/api'
import type { DiskOffering, Volume } from '../cloud/entities.ts'
import { findVolume, requireVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError, notSupported } from '../errors/cpi-error.ts'
import { gibFromBytes } from '../values/sizes.ts'
import { offeringOf } from './wanted-offering.ts'

export interface OfferingChange {
  readonly offering: DiskOffering
  /** Undefined for a fixed offering, which has a size of its own. */
  readonly sizeGib: number | undefined
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
}

/**
 * Changes offering and size in one command. Its answer cannot be trusted, so the volume is read afterwards: CloudStack also reports
 * success when it moved the volume to other storage but could not resize it there; and after resizing a volume on storage it does not
 * record the new offering (recorded on 4.22), which it does if the command is repeated once the size is right.
 * @throws {CpiError} NotSupported if CloudStack refuses and the volume is unchanged; CloudError if only a part was done, which
 * unwinding reverts
 */
export async function changeOffering(deps: Dependencies, volume: Volume, change: OfferingChange): Promise<void> {
  const noted = deps.undo.note(`give disk ${volume.name} its offering back`, async () => restoreOffering(deps, volume))
  const tryOnce = async () => tryChange(deps, volume, async () => noted.during(async () => requestChange(deps, volume.id, change)))
  let [error, now] = await tryOnce()
  if (now.diskofferingid === volume.diskofferingid && now.size !== volume.size && hasSize(now, change)) {
    ;[error, now] = await tryOnce()
  }
  if (isDone(now, change)) return
  if (now.diskofferingid !== volume.diskofferingid || now.size !== volume.size) {
    const is = `offering "${now.diskofferingname}" and ${gibFromBytes(now.size ?? 0)} GiB`
    throw cloudError('not-carried-out', `disk "${volume.name}" was changed in part only: it had ${is} then`, error)
  }
  if (isRefusal(error))
    throw notSupported(
      'offering-change-refused',
      `CloudStack does not give disk "${volume.name}" another offering: ${error.message}`,
      error,
    )
  throw error ?? cloudError('not-carried-out', `disk "${volume.name}" is as it was, although CloudStack says that it was changed`)
}

/** Returns the error, if any, and the volume as it is now. */
async function tryChange({ cloud }: Dependencies, { id }: Volume, ask: () => Promise<void>): Promise<[error: unknown, now: Volume]> {
  const error = await ask().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return [error, await requireVolume(cloud, id)]
}

async function requestChange({ cloud }: Dependencies, id: string, { offering, sizeGib, minIops, maxIops }: OfferingChange): Promise<void> {
  const request = { id, diskofferingid: offering.id, size: sizeGib, miniops: minIops, maxiops: maxIops }
  try {
    await cloud.run(changeOfferingForVolume, { ...request, automigrate: true })
  } catch (error) {
    // Servers before 4.17 do not know that command; as long as no data has to move, this one does the same.
    if (!(error instanceof CloudStackError) || error.kind !== 'not-allowed') throw error
    await cloud.run(resizeVolume, request)
  }
}

/** A volume of the old size gets its old offering back; one that has grown keeps the new one. @returns false if the volume is as it was */
async function restoreOffering({ cleanup }: Dependencies, old: Volume): Promise<boolean> {
  const now = await findVolume(cleanup, old.id)
  if (now === undefined || now.size !== old.size) return true
  if (now.diskofferingid === old.diskofferingid) return false
  const offering = await offeringOf(cleanup, old)
  if (offering === undefined) throw cloudError('name-not-found', `disk offering "${old.diskofferingname}" does not exist any more`)
  const size = offering.iscustomized === true ? gibFromBytes(old.size ?? 0) : undefined
  await cleanup.run(changeOfferingForVolume, { id: old.id, diskofferingid: offering.id, size, automigrate: true })
  return true
}

function isDone(volume: Volume, change: OfferingChange): boolean {
  return volume.diskofferingid === change.offering.id && hasSize(volume, change)
}

function hasSize(volume: Volume, { offering, sizeGib }: OfferingChange): boolean {
  return gibFromBytes(volume.size ?? 0) === (sizeGib ?? offering.disksize)
}

/** No storage to move to is a refusal too, although CloudStack reports an internal error; it also does so for disks that cannot be moved while in use. */
const NO_SUITABLE_POOL = /no suitable pool\(s\)/

function isRefusal(error: unknown): error is CloudStackError {
  if (!(error instanceof CloudStackError)) return false
  return error.kind === 'invalid-request' || error.kind === 'not-allowed' || NO_SUITABLE_POOL.test(error.message)
}
