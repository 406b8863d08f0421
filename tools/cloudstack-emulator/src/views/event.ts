import type { EventRow } from '../rows/accounts.ts'
import { date, owner, type View, type Viewer } from './view.ts'

const RESOURCE_TABLES = ['machines', 'volumes', 'snapshots', 'templates', 'networks', 'vpcs', 'affinityGroups', 'securityGroups'] as const

export function viewEvent({ cloud }: Viewer, row: EventRow): View {
  return {
    id: row.id,
    username: cloud.users.ever(row.userId)?.username,
    type: row.type,
    level: row.level,
    description: row.description,
    ...owner(cloud, row.accountId),
    resourceid: row.resourceId,
    resourcetype: row.resourceType,
    resourcename: RESOURCE_TABLES.map((table) => cloud[table].ever(row.resourceId)?.name).find((name) => name !== undefined),
    created: date(row.createdMs),
    state: row.state,
    parentid: row.parentId,
  }
}
