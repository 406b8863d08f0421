// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { DetailOption, GetVolumeSnapshotDetailsAnswer, ResourceDetail } from './entities/resourcemetadata.ts'

export interface AddResourceDetailParameters {
  readonly details: WireObject
  readonly fordisplay?: boolean | undefined
  readonly resourceid: string
  readonly resourcetype: string
}

export const addResourceDetail = /* @__PURE__ */ describeCommand<'job', AddResourceDetailParameters, Success>({
  name: 'addResourceDetail',
  kind: 'job',
  envelope: 'addResourceDetailresponse',
  parameters: {
    details: 'map(key,value)!',
    fordisplay: 'bool@4.4',
    resourceid: 'string!',
    resourcetype: 'string!',
  },
})

export interface GetVolumeSnapshotDetailsParameters {
  readonly snapshotid: string
}

export const getVolumeSnapshotDetails = /* @__PURE__ */ describeCommand<'sync', GetVolumeSnapshotDetailsParameters, GetVolumeSnapshotDetailsAnswer>({
  name: 'getVolumeSnapshotDetails',
  kind: 'sync',
  parameters: {
    snapshotid: 'string!',
  },
})

export interface ListDetailOptionsParameters {
  readonly resourceid?: string | undefined
  readonly resourcetype: string
}

export const listDetailOptions = /* @__PURE__ */ describeCommand<'list', ListDetailOptionsParameters, DetailOption>({
  name: 'listDetailOptions',
  kind: 'list',
  key: 'detailoption',
  parameters: {
    resourceid: 'string',
    resourcetype: 'string!',
  },
})

export interface ListResourceDetailsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly key?: string | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly resourceid?: string | undefined
  readonly resourcetype: string
  readonly value?: string | undefined
}

export const listResourceDetails = /* @__PURE__ */ describeCommand<'list', ListResourceDetailsParameters, ResourceDetail>({
  name: 'listResourceDetails',
  kind: 'list',
  key: 'resourcedetail',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.3',
    isrecursive: 'bool',
    key: 'string',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    resourceid: 'string',
    resourcetype: 'string!',
    value: 'string@4.4',
  },
})

export interface RemoveResourceDetailParameters {
  readonly key?: string | undefined
  readonly resourceid: string
  readonly resourcetype: string
}

export const removeResourceDetail = /* @__PURE__ */ describeCommand<'job', RemoveResourceDetailParameters, Success>({
  name: 'removeResourceDetail',
  kind: 'job',
  parameters: {
    key: 'string',
    resourceid: 'string!',
    resourcetype: 'string!',
  },
})
