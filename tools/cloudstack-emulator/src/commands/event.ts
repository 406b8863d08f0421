import { listEvents, listEventTypes } from 'cloudstack-client/api'
import { viewEvent } from '../views/event.ts'
import { list, listing, sync } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'

export const eventCommands = [
  list(listEvents, { ids: { id: 'events' }, evidence: 'recorded' }, (call, parameters) => {
    const since = parameters.startdate === undefined ? Number.NEGATIVE_INFINITY : Date.parse(parameters.startdate)
    const until = parameters.enddate === undefined ? Number.POSITIVE_INFINITY : Date.parse(parameters.enddate)
    const rows = select(call, parameters, call.cloud.events).filter(
      (row) =>
        sameText(parameters.type, row.type) &&
        sameText(parameters.level, row.level) &&
        same(parameters.resourceid, row.resourceId) &&
        sameText(parameters.resourcetype, row.resourceType) &&
        row.createdMs >= since &&
        row.createdMs <= until &&
        hasKeyword(parameters.keyword, row.type, row.description),
    )
    return listing(rows.toReversed(), (row) => viewEvent(call, row))
  }),

  sync(listEventTypes, { evidence: 'documented' }, ({ cloud }) => {
    const types = [...new Set([...cloud.events.all()].map((row) => row.type))]
    return { count: types.length, eventtype: types.map((name) => ({ name })) }
  }),
]
