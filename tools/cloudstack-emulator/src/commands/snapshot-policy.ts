import { createSnapshotPolicy, deleteSnapshotPolicies, listSnapshotPolicies } from 'cloudstack-client/api'
import { invalid } from '../cloud/problem.ts'
import type { SnapshotPolicyRow } from '../rows/storage.ts'
import type { View } from '../views/view.ts'
import { list, listing, SUCCESS, sync } from './define.ts'
import { same } from './select.ts'
import { volumeFor } from './volume.ts'

const documented = { ids: { id: 'snapshotPolicies', ids: 'snapshotPolicies' }, evidence: 'documented' } as const

const INTERVALS = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY']

function viewPolicy(row: SnapshotPolicyRow): View {
  return {
    id: row.id,
    volumeid: row.volumeId,
    schedule: row.schedule,
    intervaltype: INTERVALS.indexOf(row.intervalType),
    maxsnaps: row.maxSnapshots,
    timezone: row.timezone,
    fordisplay: true,
    tags: [],
  }
}

export const snapshotPolicyCommands = [
  list(listSnapshotPolicies, documented, (call, { id, volumeid }) =>
    listing(
      [...call.cloud.snapshotPolicies.all()].filter((row) => same(id, row.id) && same(volumeid, row.volumeId)),
      viewPolicy,
    ),
  ),

  sync(createSnapshotPolicy, documented, (call, { volumeid, intervaltype, schedule, timezone, maxsnaps }) => {
    const { cloud } = call
    const volume = volumeFor(call, volumeid)
    const intervalType = intervaltype.toUpperCase()
    if (!INTERVALS.includes(intervalType)) throw invalid(`Unsupported interval type ${intervaltype}`)
    if (maxsnaps < 1) throw invalid('maxSnaps must be at least 1')
    const twin = cloud.snapshotPolicies.by('volume', volume.id).find((row) => row.intervalType === intervalType)
    const values = { volumeId: volume.id, accountId: volume.accountId, intervalType, schedule, timezone, maxSnapshots: maxsnaps }
    const row =
      twin === undefined
        ? cloud.snapshotPolicies.insert({ id: cloud.newId(), number: cloud.nextNumber('snapshotPolicies'), ...values })
        : cloud.snapshotPolicies.update(twin.id, values)
    return { snapshotpolicy: viewPolicy(row) }
  }),

  sync(deleteSnapshotPolicies, documented, (call, { id, ids }) => {
    const named = [...(ids ?? []), ...(id === undefined ? [] : [id])]
    if (named.length === 0) throw invalid('At least one policy id must be specified.')
    for (const policy of named) {
      volumeFor(call, call.cloud.snapshotPolicies.require(policy).volumeId)
      call.cloud.snapshotPolicies.remove(policy)
    }
    return SUCCESS
  }),
]
