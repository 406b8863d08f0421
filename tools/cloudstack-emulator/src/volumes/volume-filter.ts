import type { listVolumes, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, ifGiven, matching, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { VolumeRow } from '../database/volume-rows.ts'

type Parameters = ParametersOf<typeof listVolumes>

const isUnexpunged = ({ state }: VolumeRow): boolean => state !== 'Expunged'

/** The volumes that listVolumes returns. Those of one machine are found by index, so that lists of large accounts stay fast. */
export function findVolumes(call: Call, parameters: Parameters): readonly VolumeRow[] {
  const { cloud } = call
  checkPool(call, parameters.storageid)
  const ofMachine = parameters.virtualmachineid
  const narrow = ofMachine !== undefined && parameters.id === undefined && (parameters.ids ?? []).length === 0
  const hanging = narrow ? cloud.volumes.by('machine', ofMachine).map(({ id }) => id) : []
  if (narrow && hanging.length === 0) return []
  const rows = select(call, narrow ? { ...parameters, ids: hanging } : parameters, cloud.volumes, isUnexpunged)
  const { name, state, type, keyword, diskofferingid, serviceofferingid } = parameters
  return matching(rows, [
    ifGiven([ofMachine], (row) => same(ofMachine, row.machineId)),
    ifGiven([name, state], (row) => sameText(name, row.name) && sameText(state, row.state)),
    ifGiven([type, keyword], (row) => hasKeyword(type, row.type) && hasKeyword(keyword, row.name, row.type, row.state)),
    ifGiven([diskofferingid, serviceofferingid], (row) => hasOffering(call, parameters, row)),
    inPlace(call, parameters),
  ])
}

function checkPool({ cloud }: Call, id: string | undefined): void {
  if (id === undefined || cloud.storagePools.get(id) !== undefined) return
  throw invalid(`Unable to find storage pool by uuid ${id}`)
}

/** A service offering selects the disk offering that CloudStack keeps alongside it, unless the filter names another. */
function hasOffering({ cloud }: Call, parameters: Parameters, row: VolumeRow): boolean {
  if (parameters.diskofferingid !== undefined) return row.diskOfferingId === parameters.diskofferingid
  if (parameters.serviceofferingid === undefined || cloud.serviceOfferings.get(parameters.serviceofferingid) === undefined) return true
  return row.serviceOfferingId === parameters.serviceofferingid
}

function inPlace(call: Call, parameters: Parameters): ((row: VolumeRow) => boolean) | undefined {
  const { zoneid, storageid, displayvolume, isencrypted, clusterid, podid } = parameters
  return ifGiven(
    [zoneid, storageid, displayvolume, isencrypted, clusterid, podid],
    (row) =>
      same(zoneid, row.zoneId) &&
      same(storageid, row.poolId) &&
      isOnCluster(call, parameters, row) &&
      (displayvolume === undefined || !isRootAdmin(call.caller) || row.displayed === displayvolume) &&
      (isencrypted === undefined || isencrypted === isEncrypted(call, row)),
  )
}

function isOnCluster({ cloud }: Call, { clusterid, podid }: Parameters, row: VolumeRow): boolean {
  if (clusterid === undefined && podid === undefined) return true
  const cluster = cloud.clusters.getIncludingRemoved(cloud.storagePools.getIncludingRemoved(row.poolId)?.clusterId)
  return same(clusterid, cluster?.id) && same(podid, cluster?.podId)
}

/** A volume is encrypted if its offering asks for it, from the moment when storage holds it (believed). */
function isEncrypted({ cloud }: Call, row: VolumeRow): boolean {
  return row.poolId !== undefined && cloud.diskOfferings.getIncludingRemoved(row.diskOfferingId)?.encrypted === true
}
