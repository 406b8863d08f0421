import { createSnapshotPolicy, deleteSnapshotPolicies, listSnapshotPolicies, updateSnapshotPolicy } from 'cloudstack-client/api'
import { checkAccess } from '../cloud/caller.ts'
import { describeVolume } from '../cloud/describe.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { createTags } from '../cloud/tags.ts'
import type { SnapshotPolicyRow, VolumeRow } from '../rows/storage.ts'
import { tagsOf, type View } from '../views/view.ts'
import { type Call, job, list, listing, SUCCESS, sync, texts } from './define.ts'
import { hasKeyword, same, select } from './select.ts'
import { volumeFor } from './volume.ts'

const documented = { ids: { id: 'snapshotPolicies', ids: 'snapshotPolicies' }, evidence: 'documented' } as const

const INTERVALS = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY']
const MOST_SNAPSHOTS = 8

function viewPolicy({ cloud }: Call, row: SnapshotPolicyRow): View {
  const volume = cloud.volumes.ever(row.volumeId)
  const zone = cloud.zones.ever(volume?.zoneId)
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

/** What a schedule looks like: minute, then hour, then day of the week or of the month. */
const SCHEDULES: Readonly<Record<string, RegExp>> = {
  HOURLY: /^[0-5]?\d$/,
  DAILY: /^[0-5]?\d:([01]?\d|2[0-3])$/,
  WEEKLY: /^[0-5]?\d:([01]?\d|2[0-3]):[1-7]$/,
  MONTHLY: /^[0-5]?\d:([01]?\d|2[0-3]):([1-9]|1\d|2[0-8])$/,
}

function checkPolicy({ cloud }: Call, volume: VolumeRow, interval: string, schedule: string, most: number): string {
  const told = describeVolume(volume, cloud.machines.ever(volume.machineId)?.number)
  if (volume.state !== 'Ready') throw invalid(`Volume: ${told} is not in Ready state but ${volume.state}. Cannot take snapshot.`)
  const type = INTERVALS.find((name) => name === interval.toUpperCase())
  if (type === undefined) throw invalid(`Unsupported interval type ${interval}`)
  if (SCHEDULES[type]?.test(schedule) !== true) {
    throw invalid(`${told} has an invalid schedule [${schedule}] for interval type [${type}].`)
  }
  if (most <= 0) throw invalid(`maxSnaps [${most}] for volume ${told} should be greater than 0.`)
  if (most > MOST_SNAPSHOTS) {
    throw invalid(`maxSnaps [${most}] for volume ${told} exceeds limit [${MOST_SNAPSHOTS}] for interval type [${type}].`)
  }
  return type
}

export const snapshotPolicyCommands = [
  list(listSnapshotPolicies, documented, (call, parameters) => {
    const { id, volumeid, fordisplay } = parameters
    const volume = call.cloud.volumes.get(volumeid)
    if (volume !== undefined) checkAccess(call.cloud, call.caller, volume)
    const rows = select(call, { ...parameters, id }, call.cloud.snapshotPolicies).filter(
      (row) =>
        same(volumeid, row.volumeId) &&
        same(fordisplay, row.displayed) &&
        hasKeyword(parameters.keyword, call.cloud.volumes.ever(row.volumeId)?.name),
    )
    return listing(rows.toReversed(), (row) => viewPolicy(call, row))
  }),

  sync(createSnapshotPolicy, documented, (call, { volumeid, intervaltype, schedule, timezone, maxsnaps, fordisplay, tags }) => {
    const { cloud } = call
    const volume = volumeFor(call, volumeid)
    const intervalType = checkPolicy(call, volume, intervaltype, schedule, maxsnaps)
    const displayed = fordisplay ?? true
    const twin = cloud.snapshotPolicies.by('volume', volume.id).find((row) => row.intervalType === intervalType)
    const { accountId } = volume
    const values = { volumeId: volume.id, accountId, intervalType, schedule, timezone, maxSnapshots: maxsnaps, displayed }
    const row =
      twin === undefined
        ? cloud.snapshotPolicies.insert({ id: cloud.newId(), number: cloud.nextNumber('snapshotPolicies'), ...values })
        : cloud.snapshotPolicies.update(twin.id, values)
    createTags(cloud, call.caller, 'SnapshotPolicy', [row.id], texts(tags), undefined)
    return { snapshotpolicy: viewPolicy(call, row) }
  }),

  job(updateSnapshotPolicy, documented, (call, { id, fordisplay }) => ({
    ...(id === undefined ? {} : { instance: { type: 'None' } }),
    finish: () => {
      const policy = call.cloud.snapshotPolicies.require(id ?? '')
      volumeFor(call, policy.volumeId)
      const updated = fordisplay === undefined ? policy : call.cloud.snapshotPolicies.update(policy.id, { displayed: fordisplay })
      return { snapshotpolicy: viewPolicy(call, updated) }
    },
  })),

  sync(deleteSnapshotPolicies, documented, ({ cloud, caller }, { id, ids }) => {
    const named = ids ?? (id === undefined ? [] : [id])
    if (named.length === 0) throw new CloudProblem('invalid-parameter', 'No policy id (or list of ids) specified.')
    for (const policy of named) checkAccess(cloud, caller, cloud.snapshotPolicies.require(policy))
    for (const policy of named) {
      for (const tag of cloud.tags.by('resource', policy)) cloud.tags.remove(tag.id, { forget: true })
      cloud.snapshotPolicies.remove(policy)
    }
    return SUCCESS
  }),
]
