// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { Alert, AlertType } from './entities/alert.ts'

export interface ArchiveAlertsParameters {
  readonly enddate?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly startdate?: string | undefined
  readonly type?: string | undefined
}

export const archiveAlerts = /* @__PURE__ */ describeCommand<'sync', ArchiveAlertsParameters, Success>({
  name: 'archiveAlerts',
  kind: 'sync',
  parameters: {
    enddate: 'date',
    ids: 'list',
    startdate: 'date',
    type: 'string',
  },
})

export interface DeleteAlertsParameters {
  readonly enddate?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly startdate?: string | undefined
  readonly type?: string | undefined
}

export const deleteAlerts = /* @__PURE__ */ describeCommand<'sync', DeleteAlertsParameters, Success>({
  name: 'deleteAlerts',
  kind: 'sync',
  parameters: {
    enddate: 'date',
    ids: 'list',
    startdate: 'date',
    type: 'string',
  },
})

export interface GenerateAlertParameters {
  readonly description: string
  readonly name: string
  readonly podid?: string | undefined
  readonly type: number
  readonly zoneid?: string | undefined
}

export const generateAlert = /* @__PURE__ */ describeCommand<'job', GenerateAlertParameters, Success>({
  name: 'generateAlert',
  kind: 'job',
  parameters: {
    description: 'string!<=999',
    name: 'string!',
    podid: 'uuid',
    type: 'int!',
    zoneid: 'uuid',
  },
})

export interface ListAlertTypesParameters {
}

export const listAlertTypes = /* @__PURE__ */ describeCommand<'list', ListAlertTypesParameters, AlertType>({
  name: 'listAlertTypes',
  kind: 'list',
  key: 'alerttype',
  parameters: {
  },
})

export interface ListAlertsParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly type?: string | undefined
}

export const listAlerts = /* @__PURE__ */ describeCommand<'list', ListAlertsParameters, Alert>({
  name: 'listAlerts',
  kind: 'list',
  key: 'alert',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string@4.3',
    page: 'int',
    pagesize: 'int',
    type: 'string',
  },
})
