import type { View } from '../api/view.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { eventTypeOf, type Resource, recordEvent, resourceOwner } from '../core/events.ts'
import { isObject } from '../core/is-object.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { EventRow } from '../database/core-rows.ts'

/** The id of the resource in a command's event: the one it created, or the first one that its parameters name. */
export function idIn(parameters: Readonly<Record<string, unknown>>, body: View = {}): string | undefined {
  const made = Object.values(body)[0]
  if (isObject(made) && typeof made['id'] === 'string') return made['id']
  for (const name of RESOURCE_PARAMETERS) {
    const value = parameters[name]
    const id: unknown = Array.isArray(value) ? value[0] : value
    if (typeof id === 'string') return id
  }
  return undefined
}

const RESOURCE_PARAMETERS = [
  'id',
  'virtualmachineid',
  'volumeid',
  'ipaddressid',
  'networkid',
  'resourceids',
  'projectid',
  'securitygroupid',
  'nicid',
]

interface CommandEvent {
  readonly command: string
  readonly resource: Resource
  readonly state: EventRow['state']
  readonly failed?: boolean
  readonly parentId?: string | undefined
}

const DONE = { Created: 'Created', Scheduled: 'Scheduled', Started: 'Starting', Completed: 'Successfully completed' } as const

/** Records an event of a command. Returns undefined for commands without events. */
export function logEvent(cloud: Cloud, caller: Caller, { command, resource, state, failed, parentId }: CommandEvent): EventRow | undefined {
  const type = eventTypeOf(command)
  if (type === undefined) return undefined
  const verb = failed === true ? 'Error while' : DONE[state]
  return recordEvent(cloud, {
    type,
    level: failed === true ? 'ERROR' : 'INFO',
    description: `${verb} ${command} ${resource.resourceId ?? ''}`.trim(),
    state,
    accountId: resourceOwner(cloud, resource.resourceId) ?? caller.account.id,
    userId: caller.user.id,
    resource,
    parentId,
  })
}

/** Extends a job to record an event when it is accepted, when it starts and when it ends. */
export function withEvents(cloud: Cloud, caller: Caller, event: Pick<CommandEvent, 'command' | 'resource'>, plan: JobPlan): JobPlan {
  const scheduled = logEvent(cloud, caller, { ...event, state: 'Scheduled' })
  const log = (state: EventRow['state'], failed = false) => logEvent(cloud, caller, { ...event, state, failed, parentId: scheduled?.id })
  return {
    ...plan,
    begin: () => {
      log('Started')
      plan.begin?.()
    },
    finish: () => {
      const result = plan.finish()
      log('Completed')
      return result
    },
    abandon: (hasBegun) => {
      plan.abandon?.(hasBegun)
      log('Completed', true)
    },
  }
}
