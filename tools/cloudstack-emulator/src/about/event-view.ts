import { date, owner, type View, type Viewer } from '../api/view.ts'
import type { EventRow } from '../database/core-rows.ts'

export function viewEvent({ cloud }: Viewer, row: EventRow): View {
  return {
    id: row.id,
    username: cloud.users.getIncludingRemoved(row.userId)?.username,
    type: row.type,
    level: row.level,
    description: row.description,
    ...owner(cloud, row.accountId),
    resourceid: row.resourceId,
    resourcetype: row.resourceType,
    resourcename: row.resourceName,
    created: date(row.createdMs),
    state: row.state,
    parentid: row.parentId,
  }
}
