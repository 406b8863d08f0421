// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { Event, EventType } from './entities/event.ts'

export interface ArchiveEventsParameters {
  readonly enddate?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly startdate?: string | undefined
  readonly type?: string | undefined
}

export const archiveEvents = /* @__PURE__ */ describeCommand<'sync', ArchiveEventsParameters, Success>({
  name: 'archiveEvents',
  kind: 'sync',
  parameters: {
    enddate: 'date',
    ids: 'list',
    startdate: 'date',
    type: 'string',
  },
})

export interface DeleteEventsParameters {
  readonly enddate?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly startdate?: string | undefined
  readonly type?: string | undefined
}

export const deleteEvents = /* @__PURE__ */ describeCommand<'sync', DeleteEventsParameters, Success>({
  name: 'deleteEvents',
  kind: 'sync',
  parameters: {
    enddate: 'date',
    ids: 'list',
    startdate: 'date',
    type: 'string',
  },
})

export interface ListEventTypesParameters {
}

export const listEventTypes = /* @__PURE__ */ describeCommand<'list', ListEventTypesParameters, EventType>({
  name: 'listEventTypes',
  kind: 'list',
  key: 'eventtype',
  parameters: {
  },
})

export interface ListEventsParameters {
  readonly account?: string | undefined
  readonly archived?: boolean | undefined
  readonly domainid?: string | undefined
  readonly duration?: number | undefined
  readonly enddate?: string | undefined
  readonly entrytime?: number | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly level?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly resourceid?: string | undefined
  readonly resourcetype?: string | undefined
  readonly startdate?: string | undefined
  readonly startid?: string | undefined
  readonly state?: string | undefined
  readonly type?: string | undefined
}

export const listEvents = /* @__PURE__ */ describeCommand<'list', ListEventsParameters, Event>({
  name: 'listEvents',
  kind: 'list',
  key: 'event',
  parameters: {
    account: 'string',
    archived: 'bool@4.19.0',
    domainid: 'uuid',
    duration: 'int',
    enddate: 'date',
    entrytime: 'int',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    level: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    resourceid: 'string@4.17.0',
    resourcetype: 'string@4.17.0',
    startdate: 'date',
    startid: 'uuid',
    state: 'string@4.21.0',
    type: 'string',
  },
})
