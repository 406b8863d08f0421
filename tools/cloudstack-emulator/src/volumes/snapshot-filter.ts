import type { listSnapshots, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { SnapshotRow } from '../database/volume-rows.ts'
import { zonesOf } from './snapshot-copies.ts'

type Parameters = ParametersOf<typeof listSnapshots>

const SCHEDULED: readonly string[] = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY']
const TYPES: readonly string[] = ['MANUAL', 'RECURRING', 'TEMPLATE', ...SCHEDULED, 'GROUP', 'FROM_GROUP']
const LOCATIONS: readonly string[] = ['PRIMARY', 'SECONDARY']

/** The snapshots that listSnapshots returns. @throws {ApiError} for another account's volume and for unknown types */
export function findSnapshots(call: Call, parameters: Parameters): readonly SnapshotRow[] {
  const { cloud, caller } = call
  const { volumeid, locationtype } = parameters
  const location = locationtype?.trim().toUpperCase()
  if (location !== undefined && !LOCATIONS.includes(location)) throw invalid(`Invalid locationtype specified, ${locationtype}`)
  const volume = cloud.volumes.get(volumeid)
  if (volume !== undefined) checkAccess(cloud, caller, volume)
  const rows = select(call, parameters, cloud.snapshots)
  const types = wantedTypes(parameters)
  return rows.filter(
    (row) =>
      row.state !== 'Destroyed' &&
      same(volumeid, row.volumeId) &&
      (parameters.zoneid === undefined || zonesOf(row).includes(parameters.zoneid)) &&
      sameText(parameters.name, row.name) &&
      (types === undefined || types.includes(row.type)) &&
      // All of them are kept on secondary storage.
      location !== 'PRIMARY' &&
      hasKeyword(parameters.keyword, row.name),
  )
}

function wantedTypes({ snapshottype, intervaltype, volumeid }: Parameters): readonly string[] | undefined {
  if (snapshottype !== undefined) {
    const type = TYPES.find((name) => name === snapshottype.toUpperCase())
    if (type === undefined) throw invalid(`Unsupported snapshot type ${snapshottype}`)
    return type === 'RECURRING' ? SCHEDULED : [type]
  }
  if (intervaltype === undefined || volumeid === undefined) return undefined
  const type = TYPES.find((name) => name === intervaltype.toUpperCase())
  if (type === undefined) throw invalid(`Unsupported snapshot interval type ${intervaltype}`)
  return [type]
}
