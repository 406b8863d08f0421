import { CloudStackError } from 'cloudstack-client'
import { createSnapshot } from 'cloudstack-client/api'
import type { Snapshot, Volume } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * Takes a snapshot in the configured location. Only managed storage supports the choice: other storage refuses the parameter
 * (createSnapshot, locationtype); the snapshot is then taken without it, in the zone's own location.
 */
export async function takeSnapshot({ cloud, config, log }: Dependencies, volume: Volume, name: string): Promise<Snapshot> {
  const { snapshot_location: location } = config.cloudstack
  const request = { volumeid: volume.id, name }
  if (location === 'auto') return cloud.run(createSnapshot, request)
  try {
    return await cloud.run(createSnapshot, { ...request, locationtype: location.toUpperCase() })
  } catch (error) {
    if (!(error instanceof CloudStackError) || !/only for managed storage/i.test(error.errorText ?? '')) throw error
    log.warn(`snapshot_location "${location}" does not apply to disk "${volume.name}", whose storage is not managed: the zone decides`)
    return cloud.run(createSnapshot, request)
  }
}
