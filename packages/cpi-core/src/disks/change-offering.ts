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
 * One command for offering and size together. Whatever it answers, the volume itself says what became of it: CloudStack calls it a
 * success, too, when it moved the volume to other storage and could not resize it there.
 * @throws {CpiError} NotSupported if CloudStack will not do it and the volume is as it was; CloudError if only a part was done, which
 * unwinding takes back
 */
export async function changeOffering(deps: Dependencies, volume: Volume, change: OfferingChange): Promise<void> {
  deps.undo.note(`give disk ${volume.name} its offering back`, async () => giveBack(deps, volume))
  const error = await requestChange(deps, volume, change).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const now = await requireVolume(deps.cloud, volume.id)
  if (isDone(now, change)) return
  if (now.diskofferingid !== volume.diskofferingid || now.size !== volume.size) {
    const is = `offering "${now.diskofferingname}" and ${gibFromBytes(now.size ?? 0)} GiB`
    throw cloudError(`disk "${volume.name}" was changed in part only: it had ${is} then`, error)
  }
  if (isRefusal(error)) throw notSupported(`CloudStack does not give disk "${volume.name}" another offering: ${error.message}`, error)
  throw error ?? cloudError(`disk "${volume.name}" is as it was, although CloudStack says that it was changed`)
}

async function requestChange(
  { cloud }: Dependencies,
  { id }: Volume,
  { offering, sizeGib, minIops, maxIops }: OfferingChange,
): Promise<void> {
  const request = { id, diskofferingid: offering.id, size: sizeGib, miniops: minIops, maxiops: maxIops }
  try {
    await cloud.run(changeOfferingForVolume, { ...request, automigrate: true })
  } catch (error) {
    // Servers before 4.17 do not know that command; where no data must move, this one does the same.
    if (!(error instanceof CloudStackError) || error.kind !== 'not-allowed') throw error
    await cloud.run(resizeVolume, request)
  }
}

/** A volume of the old size can have its old offering again; one that grew keeps what it has. */
async function giveBack({ cleanup }: Dependencies, old: Volume): Promise<void> {
  const now = await findVolume(cleanup, old.id)
  if (now === undefined || now.diskofferingid === old.diskofferingid || now.size !== old.size) return
  const offering = await offeringOf(cleanup, old)
  if (offering === undefined) throw cloudError(`disk offering "${old.diskofferingname}" does not exist any more`)
  const size = offering.iscustomized === true ? gibFromBytes(old.size ?? 0) : undefined
  await cleanup.run(changeOfferingForVolume, { id: old.id, diskofferingid: offering.id, size, automigrate: true })
}

function isDone(volume: Volume, { offering, sizeGib }: OfferingChange): boolean {
  return volume.diskofferingid === offering.id && gibFromBytes(volume.size ?? 0) === (sizeGib ?? offering.disksize)
}

function isRefusal(error: unknown): error is CloudStackError {
  return error instanceof CloudStackError && (error.kind === 'invalid-request' || error.kind === 'not-allowed')
}
