// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { ListUsageServerMetricsAnswer, TrafficMonitor, TrafficType, TrafficTypeImplementor, UsageRecord, UsageType } from './entities/usage.ts'

export interface AddTrafficMonitorParameters {
  readonly excludezones?: string | undefined
  readonly includezones?: string | undefined
  readonly url: string
  readonly zoneid: string
}

export const addTrafficMonitor = /* @__PURE__ */ describeCommand<'sync', AddTrafficMonitorParameters, TrafficMonitor>({
  name: 'addTrafficMonitor',
  kind: 'sync',
  parameters: {
    excludezones: 'string',
    includezones: 'string',
    url: 'string!',
    zoneid: 'uuid!',
  },
})

export interface AddTrafficTypeParameters {
  readonly hypervnetworklabel?: string | undefined
  readonly isolationmethod?: string | undefined
  readonly kvmnetworklabel?: string | undefined
  readonly ovm3networklabel?: string | undefined
  readonly physicalnetworkid: string
  readonly traffictype: string
  readonly vlan?: string | undefined
  readonly vmwarenetworklabel?: string | undefined
  readonly xennetworklabel?: string | undefined
}

export const addTrafficType = /* @__PURE__ */ describeCommand<'job-with-id', AddTrafficTypeParameters, TrafficType>({
  name: 'addTrafficType',
  kind: 'job-with-id',
  parameters: {
    hypervnetworklabel: 'string',
    isolationmethod: 'string',
    kvmnetworklabel: 'string',
    ovm3networklabel: 'string',
    physicalnetworkid: 'uuid!',
    traffictype: 'string!',
    vlan: 'string',
    vmwarenetworklabel: 'string',
    xennetworklabel: 'string',
  },
})

export interface DeleteTrafficMonitorParameters {
  readonly id: string
}

export const deleteTrafficMonitor = /* @__PURE__ */ describeCommand<'sync', DeleteTrafficMonitorParameters, Success>({
  name: 'deleteTrafficMonitor',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteTrafficTypeParameters {
  readonly id: string
}

export const deleteTrafficType = /* @__PURE__ */ describeCommand<'job', DeleteTrafficTypeParameters, Success>({
  name: 'deleteTrafficType',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface GenerateUsageRecordsParameters {
  readonly domainid?: string | undefined
  readonly enddate?: string | undefined
  readonly startdate?: string | undefined
}

export const generateUsageRecords = /* @__PURE__ */ describeCommand<'sync', GenerateUsageRecordsParameters, Success>({
  name: 'generateUsageRecords',
  kind: 'sync',
  parameters: {
    domainid: 'uuid',
    enddate: 'date',
    startdate: 'date',
  },
})

export interface ListTrafficMonitorsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid: string
}

export const listTrafficMonitors = /* @__PURE__ */ describeCommand<'list', ListTrafficMonitorsParameters, TrafficMonitor>({
  name: 'listTrafficMonitors',
  kind: 'list',
  key: 'trafficmonitor',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid!',
  },
})

export interface ListTrafficTypeImplementorsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly traffictype?: string | undefined
}

export const listTrafficTypeImplementors = /* @__PURE__ */ describeCommand<'list', ListTrafficTypeImplementorsParameters, TrafficTypeImplementor>({
  name: 'listTrafficTypeImplementors',
  kind: 'list',
  key: 'traffictypeimplementorresponse',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    traffictype: 'string',
  },
})

export interface ListTrafficTypesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid: string
}

export const listTrafficTypes = /* @__PURE__ */ describeCommand<'list', ListTrafficTypesParameters, TrafficType>({
  name: 'listTrafficTypes',
  kind: 'list',
  key: 'traffictype',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid!',
  },
})

export interface ListUsageRecordsParameters {
  readonly account?: string | undefined
  readonly accountid?: string | undefined
  readonly domainid?: string | undefined
  readonly enddate: string
  readonly includetags?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly oldformat?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly startdate: string
  readonly type?: number | undefined
  readonly usageid?: string | undefined
}

export const listUsageRecords = /* @__PURE__ */ describeCommand<'list', ListUsageRecordsParameters, UsageRecord>({
  name: 'listUsageRecords',
  kind: 'list',
  key: 'usagerecord',
  parameters: {
    account: 'string',
    accountid: 'uuid',
    domainid: 'uuid',
    enddate: 'date!',
    includetags: 'bool',
    isrecursive: 'bool@4.15',
    keyword: 'string',
    oldformat: 'bool@4.15',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    startdate: 'date!',
    type: 'long',
    usageid: 'string',
  },
})

export interface ListUsageServerMetricsParameters {
}

export const listUsageServerMetrics = /* @__PURE__ */ describeCommand<'sync', ListUsageServerMetricsParameters, ListUsageServerMetricsAnswer>({
  name: 'listUsageServerMetrics',
  kind: 'sync',
  key: 'usageMetrics',
  parameters: {
  },
})

export interface ListUsageTypesParameters {
}

export const listUsageTypes = /* @__PURE__ */ describeCommand<'list', ListUsageTypesParameters, UsageType>({
  name: 'listUsageTypes',
  kind: 'list',
  key: 'usagetype',
  parameters: {
  },
})

export interface RemoveRawUsageRecordsParameters {
  readonly interval: number
}

export const removeRawUsageRecords = /* @__PURE__ */ describeCommand<'sync', RemoveRawUsageRecordsParameters, Success>({
  name: 'removeRawUsageRecords',
  kind: 'sync',
  parameters: {
    interval: 'int!',
  },
})

export interface UpdateTrafficTypeParameters {
  readonly hypervnetworklabel?: string | undefined
  readonly id: string
  readonly kvmnetworklabel?: string | undefined
  readonly ovm3networklabel?: string | undefined
  readonly vmwarenetworklabel?: string | undefined
  readonly xennetworklabel?: string | undefined
}

export const updateTrafficType = /* @__PURE__ */ describeCommand<'job', UpdateTrafficTypeParameters, TrafficType>({
  name: 'updateTrafficType',
  kind: 'job',
  parameters: {
    hypervnetworklabel: 'string',
    id: 'uuid!',
    kvmnetworklabel: 'string',
    ovm3networklabel: 'string',
    vmwarenetworklabel: 'string',
    xennetworklabel: 'string',
  },
})
