import type { EventRow } from '../database/core-rows.ts'
import type { TableName } from '../database/tables.ts'
import commandEvents from '../documented/command-events.json' with { type: 'json' }
import type { Cloud } from './cloud.ts'

/** Older events are dropped, as by CloudStack's purge. */
const MOST_EVENTS = 5000

export interface NewEvent {
  readonly type: string
  readonly description: string
  readonly state: EventRow['state']
  readonly level?: EventRow['level']
  readonly accountId: string
  readonly userId: string
  readonly resource: Resource
  readonly parentId?: string | undefined
}

/** The resource of an event, with its current name. */
export interface Resource {
  readonly resourceId: string | undefined
  readonly resourceType: string | undefined
  readonly resourceName: string | undefined
}

export function resourceOf(cloud: Cloud, id: string | undefined): Resource {
  if (id === undefined) return { resourceId: undefined, resourceType: undefined, resourceName: undefined }
  return { resourceId: id, resourceType: kindOf(cloud, id), resourceName: resourceName(cloud, id) }
}

export function recordEvent(cloud: Cloud, { resource, ...happening }: NewEvent): EventRow {
  const number = cloud.nextNumber('events')
  const row = cloud.events.insert({
    id: cloud.newId(),
    number,
    createdMs: cloud.nowMs(),
    level: 'INFO',
    parentId: undefined,
    archived: false,
    ...happening,
    ...resource,
  })
  const [oldest] = cloud.events.all()
  if (number > MOST_EVENTS && oldest !== undefined && oldest.number <= number - MOST_EVENTS)
    cloud.events.remove(oldest.id, { forget: true })
  return row
}

/** CloudStack's names for kinds of resources in events. */
const KINDS = {
  machines: 'VirtualMachine',
  volumes: 'Volume',
  snapshots: 'Snapshot',
  templates: 'Template',
  networks: 'Network',
  vpcs: 'Vpc',
  publicIps: 'IpAddress',
  rules: 'FirewallRule',
  securityGroups: 'SecurityGroup',
  affinityGroups: 'AffinityGroup',
  projects: 'Project',
  nics: 'Nic',
  accounts: 'Account',
  users: 'User',
} as const satisfies Partial<Record<TableName, string>>

const KIND_TABLES = Object.keys(KINDS) as (keyof typeof KINDS)[]

function kindOf(cloud: Cloud, id: string): string | undefined {
  const table = KIND_TABLES.find((name) => cloud[name].getIncludingRemoved(id) !== undefined)
  return table === undefined ? undefined : KINDS[table]
}

/** A resource's name, or its address if it does not have a name. */
function resourceName(cloud: Cloud, id: string): string | undefined {
  for (const table of KIND_TABLES) {
    const row = cloud[table].getIncludingRemoved(id)
    if (row === undefined) continue
    if ('name' in row && row.name !== undefined) return row.name
    return 'address' in row ? row.address : undefined
  }
  return undefined
}

/** The owner of a resource, who gets its events whoever acted. */
export function resourceOwner(cloud: Cloud, id: string | undefined): string | undefined {
  for (const table of KIND_TABLES) {
    const row = cloud[table].getIncludingRemoved(id)
    if (row !== undefined) return table === 'accounts' ? row.id : 'accountId' in row ? row.accountId : undefined
  }
  return undefined
}

const TYPES: Readonly<Record<string, string | undefined>> = commandEvents

/** CloudStack's event type of a command, such as `VM.CREATE`. Undefined for commands without events. */
export function eventTypeOf(command: string): string | undefined {
  return TYPES[command]
}
