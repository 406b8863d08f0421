import { archiveEvents, deleteEvents, listEvents, listEventTypes, type ParametersOf } from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid, refusal } from '../api-error.ts'
import { mayActFor } from '../core/caller.ts'
import type { EventRow } from '../database/core-rows.ts'
import types from '../documented/event-types.json' with { type: 'json' }
import { viewEvent } from './event-view.ts'

const documented = { evidence: 'documented' } as const
const ids = { ids: { ids: 'events' }, evidence: 'documented' } as const

export const eventCommands = [
  list(listEvents, { ids: { id: 'events' }, evidence: 'recorded' }, (call, parameters) => {
    if (parameters.resourceid !== undefined && parameters.resourcetype === undefined) {
      throw invalid('resourceid parameter must be used with resourcetype parameter')
    }
    const since = parameters.startdate === undefined ? Number.NEGATIVE_INFINITY : Date.parse(parameters.startdate)
    const until = parameters.enddate === undefined ? Number.POSITIVE_INFINITY : Date.parse(parameters.enddate)
    const rows = select(call, parameters, call.cloud.events).filter(
      (row) =>
        sameText(parameters.type, row.type) &&
        sameText(parameters.level, row.level) &&
        sameText(parameters.state, row.state) &&
        row.archived === (parameters.archived ?? false) &&
        (parameters.startid === undefined || [row.id, row.parentId].includes(parameters.startid)) &&
        same(parameters.resourceid, row.resourceId) &&
        sameText(parameters.resourcetype, row.resourceType) &&
        row.createdMs >= since &&
        row.createdMs <= until &&
        hasKeyword(parameters.keyword, row.type, row.description),
    )
    return listing(rows.toReversed(), (row) => viewEvent(call, row))
  }),

  sync(listEventTypes, documented, () => ({ count: types.length, eventtype: types.map((name) => ({ name })) })),

  sync(archiveEvents, ids, (call, parameters) => {
    for (const { id } of chosen(call, parameters, 'archive')) call.cloud.events.update(id, { archived: true })
    return SUCCESS
  }),

  sync(deleteEvents, ids, (call, parameters) => {
    for (const { id } of chosen(call, parameters, 'delete')) call.cloud.events.remove(id, { forget: true })
    return SUCCESS
  }),
]

/** @throws {ApiError} if no filter is given, or a named event is not the caller's */
function chosen(call: Call, parameters: ParametersOf<typeof archiveEvents>, action: string): readonly EventRow[] {
  const { ids: named, type, startdate, enddate } = parameters
  if (named === undefined && type === undefined && enddate === undefined) throw invalid('either ids, type or enddate must be specified')
  if (startdate !== undefined && enddate === undefined) throw invalid('enddate must be specified with startdate parameter')
  const found = [...call.cloud.events.all()].filter(
    (row) =>
      mayActFor(call.cloud, call.caller, row.accountId) &&
      !row.archived &&
      (named === undefined || named.includes(row.id)) &&
      sameText(type, row.type) &&
      row.createdMs >= (startdate === undefined ? Number.NEGATIVE_INFINITY : Date.parse(startdate)) &&
      row.createdMs <= (enddate === undefined ? Number.POSITIVE_INFINITY : Date.parse(enddate)),
  )
  if (named === undefined || found.length >= named.length) return found
  throw refusal('runtime', `Unable to ${action} Events, one or more parameters has invalid values`)
}
