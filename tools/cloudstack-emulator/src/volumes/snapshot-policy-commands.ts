import { createSnapshotPolicy, deleteSnapshotPolicies, listSnapshotPolicies, updateSnapshotPolicy } from 'cloudstack-client/api'
import { volumeFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS, stringsOf, sync } from '../api/define.ts'
import { hasKeyword, same, select } from '../api/select.ts'
import { tagsOf, type View } from '../api/view.ts'
import { ApiError, invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import { describeVolume } from '../core/describe.ts'
import { createTags } from '../core/tags.ts'
import type { SnapshotPolicyRow, VolumeRow } from '../database/volume-rows.ts'

const documented = { ids: { id: 'snapshotPolicies', ids: 'snapshotPolicies' }, evidence: 'documented' } as const

const INTERVALS = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY']
const MOST_SNAPSHOTS = 8

function viewPolicy({ cloud }: Call, row: SnapshotPolicyRow): View {
  const volume = cloud.volumes.getIncludingRemoved(row.volumeId)
  const zone = cloud.zones.getIncludingRemoved(volume?.zoneId)
  return {
    id: row.id,
    volumeid: row.volumeId,
    volumename: volume?.name,
    schedule: row.schedule,
    intervaltype: INTERVALS.indexOf(row.intervalType),
    maxsnaps: row.maxSnapshots,
    timezone: row.timezone,
    fordisplay: row.displayed,
    zone: zone === undefined ? [] : [{ id: zone.id, name: zone.name, isnsxenabled: false, ismultiarch: false, routedmodeenabled: false }],
    storage: [],
    tags: tagsOf(cloud, row.id),
  }
}

/** How many numbers each schedule needs: minute, then hour, then day of the week or of the month. */
const PARTS: Readonly<Record<string, number>> = { HOURLY: 1, DAILY: 2, WEEKLY: 3, MONTHLY: 3 }
const LAST_DAY = 28

/** Out-of-range numbers roll over, and anything after the last required number is ignored (DateUtil.getNextRunTime). */
function isSchedule(type: string, schedule: string): boolean {
  const parts = schedule.split(':').slice(0, PARTS[type])
  const whole = parts.length === PARTS[type] && parts.every((part) => /^[+-]?\d+$/.test(part))
  return whole && (type !== 'MONTHLY' || Number(parts[2]) <= LAST_DAY)
}

function checkPolicy({ cloud }: Call, volume: VolumeRow, interval: string, schedule: string, most: number): string {
  const shown = describeVolume(volume, cloud.machines.getIncludingRemoved(volume.machineId)?.number)
  if (volume.state !== 'Ready') throw invalid(`Volume: ${shown} is not in Ready state but ${volume.state}. Cannot take snapshot.`)
  const type = INTERVALS.find((name) => name === interval.toUpperCase())
  if (type === undefined) throw invalid(`Unsupported interval type ${interval}`)
  if (!isSchedule(type, schedule)) throw invalid(`${shown} has an invalid schedule [${schedule}] for interval type [${interval}].`)
  if (most <= 0) throw invalid(`maxSnaps [${most}] for volume ${shown} should be greater than 0.`)
  if (most > MOST_SNAPSHOTS) {
    throw invalid(`maxSnaps [${most}] for volume ${shown} exceeds limit [${MOST_SNAPSHOTS}] for interval type [${interval}].`)
  }
  return type
}

export const snapshotPolicyCommands = [
  list(listSnapshotPolicies, documented, (call, parameters) => {
    const { id, volumeid } = parameters
    const volume = call.cloud.volumes.get(volumeid)
    if (volume !== undefined) checkAccess(call.cloud, call.caller, volume)
    const rows = select(call, { ...parameters, id }, call.cloud.snapshotPolicies).filter(
      (row) => same(volumeid, row.volumeId) && hasKeyword(parameters.keyword, call.cloud.volumes.getIncludingRemoved(row.volumeId)?.name),
    )
    return listing(rows.toReversed(), (row) => viewPolicy(call, row))
  }),

  sync(createSnapshotPolicy, documented, (call, { volumeid, intervaltype, schedule, timezone, maxsnaps, fordisplay, tags }) => {
    const { cloud } = call
    const volume = cloud.volumes.get(volumeid)
    if (volume === undefined)
      throw invalid(`Unable to find volume by id=${cloud.volumes.getIncludingRemoved(volumeid)?.number ?? volumeid}`)
    checkAccess(cloud, call.caller, volume)
    const intervalType = checkPolicy(call, volume, intervaltype, schedule, maxsnaps)
    const displayed = fordisplay ?? true
    const twin = cloud.snapshotPolicies.by('volume', volume.id).find((row) => row.intervalType === intervalType)
    const { accountId } = volume
    const values = { volumeId: volume.id, accountId, intervalType, schedule, timezone, maxSnapshots: maxsnaps, displayed }
    const row =
      twin === undefined
        ? cloud.snapshotPolicies.insert({ id: cloud.newId(), number: cloud.nextNumber('snapshotPolicies'), ...values })
        : cloud.snapshotPolicies.update(twin.id, values)
    createTags(cloud, call.caller, { type: 'SnapshotPolicy', ids: [row.id], tags: stringsOf(tags), customer: undefined })
    return { snapshotpolicy: viewPolicy(call, row) }
  }),

  job(updateSnapshotPolicy, documented, (call, { id, fordisplay }) => {
    const policy = call.cloud.snapshotPolicies.get(id)
    if (policy === undefined) throw invalid('Invalid snapshot policy id was provided')
    return {
      instance: { type: 'None' },
      finish: () => {
        volumeFor(call, policy.volumeId)
        const updated = fordisplay === undefined ? policy : call.cloud.snapshotPolicies.update(policy.id, { displayed: fordisplay })
        return { snapshotpolicy: viewPolicy(call, updated) }
      },
    }
  }),

  sync(deleteSnapshotPolicies, documented, ({ cloud, caller }, { id, ids }) => {
    const named = ids ?? (id === undefined ? [] : [id])
    if (named.length === 0) throw new ApiError('invalid-parameter', 'No policy id (or list of ids) specified.')
    for (const policy of named) {
      const row = cloud.snapshotPolicies.get(policy)
      if (row === undefined)
        throw invalid(`Policy id given: ${cloud.snapshotPolicies.getIncludingRemoved(policy)?.number ?? policy} does not exist`)
      checkAccess(cloud, caller, row)
    }
    for (const policy of named) {
      for (const tag of cloud.tags.by('resource', policy)) cloud.tags.remove(tag.id, { forget: true })
      cloud.snapshotPolicies.remove(policy, { forget: true })
    }
    return SUCCESS
  }),
]
