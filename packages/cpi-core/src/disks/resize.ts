import { type ParametersOf, resizeVolume } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { Volume } from '../cloud/entities.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { gibFromBytes } from '../values/sizes.ts'

/** Parameters of resizeVolume but the id; `size` is in GiB. */
export type VolumeChange = Omit<ParametersOf<typeof resizeVolume>, 'id'>

/** Resizes a volume, and believes it only once it shows: the size, and with it IOPS and offering where they are to change. */
export async function resize(deps: Dependencies, volume: Volume, change: VolumeChange): Promise<void> {
  const ifAsWanted = (now: Volume) => (now.id === volume.id && isAsWanted(now, volume, change) ? now : undefined)
  await confirm(deps, {
    what: `disk "${volume.name}" was resized to ${change.size ?? 'the size of its offering'} GiB`,
    ask: async () => deps.cloud.run(resizeVolume, { id: volume.id, ...change }),
    shown: ifAsWanted,
    look: async () => ifAsWanted(await requireVolume(deps.cloud, volume.id)),
  })
}

function isAsWanted(now: Volume, before: Volume, { size, miniops, maxiops, diskofferingid }: VolumeChange): boolean {
  const hasSize = size === undefined ? diskofferingid === undefined || now.size !== before.size : gibFromBytes(now.size ?? 0) === size
  return hasSize && (miniops ?? now.miniops) === now.miniops && (maxiops ?? now.maxiops) === now.maxiops
}
