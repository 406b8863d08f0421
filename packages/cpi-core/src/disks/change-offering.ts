import { CloudStackError } from 'cloudstack-client'
import { changeOfferingForVolume, resizeVolume } from 'cloudstack-client/api'
import type { DiskOffering, Volume } from '../cloud/entities.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError, notSupported } from '../errors/cpi-error.ts'
import { gibFromBytes } from '../values/sizes.ts'

export interface OfferingChange {
  readonly offering: DiskOffering
  /** Undefined for a fixed offering, which has a size of its own. */
  readonly sizeGib: number | undefined
  readonly minIops: number | undefined
  readonly maxIops: number | undefined
}

/**
 * One command for offering and size together. Whatever it answers, the volume itself says what became of it.
 * @throws {CpiError} NotSupported if CloudStack will not do it and the volume is as it was; CloudError if only a part was done
 */
export async function changeOffering(deps: Dependencies, volume: Volume, change: OfferingChange): Promise<void> {
  try {
    await requestChange(deps, volume, change)
  } catch (error) {
    const now = await requireVolume(deps.cloud, volume.id)
    if (isDone(now, change)) return
    if (now.diskofferingid !== volume.diskofferingid || now.size !== volume.size) {
      const is = `offering "${now.diskofferingname}" and ${gibFromBytes(now.size ?? 0)} GiB`
      throw cloudError(`disk "${volume.name}" was changed in part only: it has ${is} now`, error)
    }
    if (isRefusal(error)) throw notSupported(`CloudStack does not give disk "${volume.name}" another offering: ${error.message}`, error)
    throw error
  }
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

function isDone(volume: Volume, { offering, sizeGib }: OfferingChange): boolean {
  return volume.diskofferingid === offering.id && gibFromBytes(volume.size ?? 0) === (sizeGib ?? offering.disksize)
}

function isRefusal(error: unknown): error is CloudStackError {
  return error instanceof CloudStackError && (error.kind === 'invalid-request' || error.kind === 'not-allowed')
}
