// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { CancelMaintenanceAnswer, CancelShutdownAnswer, ManagementServer, PrepareForMaintenanceAnswer, PrepareForShutdownAnswer, ReadyForShutdownAnswer, TriggerShutdownAnswer } from './entities/management.ts'

export interface CancelMaintenanceParameters {
  readonly managementserverid: string
  readonly rebalance?: boolean | undefined
}

export const cancelMaintenance = /* @__PURE__ */ describeCommand<'sync', CancelMaintenanceParameters, CancelMaintenanceAnswer>({
  name: 'cancelMaintenance',
  kind: 'sync',
  parameters: {
    managementserverid: 'uuid!',
    rebalance: 'bool',
  },
})

export interface CancelShutdownParameters {
  readonly managementserverid: string
}

export const cancelShutdown = /* @__PURE__ */ describeCommand<'sync', CancelShutdownParameters, CancelShutdownAnswer>({
  name: 'cancelShutdown',
  kind: 'sync',
  parameters: {
    managementserverid: 'uuid!',
  },
})

export interface ListManagementServersParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly peers?: boolean | undefined
  readonly version?: string | undefined
}

export const listManagementServers = /* @__PURE__ */ describeCommand<'list', ListManagementServersParameters, ManagementServer>({
  name: 'listManagementServers',
  kind: 'list',
  key: 'managementserver',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    peers: 'bool@4.20.1.0',
    version: 'string@4.22.1',
  },
})

export interface ListManagementServersMetricsParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly peers?: boolean | undefined
  readonly system?: boolean | undefined
  readonly version?: string | undefined
}

export const listManagementServersMetrics = /* @__PURE__ */ describeCommand<'list', ListManagementServersMetricsParameters, ManagementServer>({
  name: 'listManagementServersMetrics',
  kind: 'list',
  key: 'managementserver',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    peers: 'bool@4.20.1.0',
    system: 'bool',
    version: 'string@4.22.1',
  },
})

export interface PrepareForMaintenanceParameters {
  readonly algorithm?: string | undefined
  readonly forced?: boolean | undefined
  readonly managementserverid: string
}

export const prepareForMaintenance = /* @__PURE__ */ describeCommand<'sync', PrepareForMaintenanceParameters, PrepareForMaintenanceAnswer>({
  name: 'prepareForMaintenance',
  kind: 'sync',
  parameters: {
    algorithm: 'string',
    forced: 'bool',
    managementserverid: 'uuid!',
  },
})

export interface PrepareForShutdownParameters {
  readonly managementserverid: string
}

export const prepareForShutdown = /* @__PURE__ */ describeCommand<'sync', PrepareForShutdownParameters, PrepareForShutdownAnswer>({
  name: 'prepareForShutdown',
  kind: 'sync',
  parameters: {
    managementserverid: 'uuid!',
  },
})

export interface ReadyForShutdownParameters {
  readonly managementserverid: string
}

export const readyForShutdown = /* @__PURE__ */ describeCommand<'sync', ReadyForShutdownParameters, ReadyForShutdownAnswer>({
  name: 'readyForShutdown',
  kind: 'sync',
  key: 'readyforshutdown',
  parameters: {
    managementserverid: 'uuid!',
  },
})

export interface RemoveManagementServerParameters {
  readonly id: string
}

export const removeManagementServer = /* @__PURE__ */ describeCommand<'sync', RemoveManagementServerParameters, Success>({
  name: 'removeManagementServer',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface TriggerShutdownParameters {
  readonly managementserverid: string
}

export const triggerShutdown = /* @__PURE__ */ describeCommand<'sync', TriggerShutdownParameters, TriggerShutdownAnswer>({
  name: 'triggerShutdown',
  kind: 'sync',
  parameters: {
    managementserverid: 'uuid!',
  },
})
