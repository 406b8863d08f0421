import { CloudStackError } from 'cloudstack-client'
import { createSnapshot } from 'cloudstack-client/api'
import type { Snapshot, Volume } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * Asks for a snapshot where the configuration wants it kept. Only managed storage leaves that choice: any other refuses the question
 * (createSnapshot, locationtype), and then keeps its snapshots where the zone has them.
 */
export async function takeSnapshot({ cloud, config, log }: Dependencies, volume: Volume, name: string): Promise<Snapshot> {
  const { snapshot_location: place } = config.cloudstack
  const request = { volumeid: volume.id, name }
  if (place === 'auto') return cloud.run(createSnapshot, request)
  try {
    return await cloud.run(createSnapshot, { ...request, locationtype: place.toUpperCase() })
  } catch (error) {
    if (!(error instanceof CloudStackError) || !/only for managed storage/i.test(error.errorText ?? '')) throw error
    log.warn(`snapshot_location "${place}" is not for disk "${volume.name}", whose storage is not managed: the zone decides`)
    return cloud.run(createSnapshot, request)
  }
}
