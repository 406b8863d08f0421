import { findVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod } from '../cpi-method.ts'

export const hasDisk = cpiMethod({ disk_cid: cid }, async ({ disk_cid }, { cloud }) => (await findVolume(cloud, disk_cid)) !== undefined)
