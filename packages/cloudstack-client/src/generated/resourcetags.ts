// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { StorageTag, Tag } from './entities/resourcetags.ts'
import type { TaggedResource } from './values.ts'

export interface CreateTagsParameters {
  readonly customer?: string | undefined
  readonly resourceids: readonly string[]
  readonly resourcetype: OrAnother<TaggedResource>
  readonly tags: WireObject
}

export const createTags = /* @__PURE__ */ describeCommand<'job', CreateTagsParameters, Success>({
  name: 'createTags',
  kind: 'job',
  parameters: {
    customer: 'string',
    resourceids: 'list!',
    resourcetype: 'string!',
    tags: 'map(key,value)!',
  },
})

export interface DeleteTagsParameters {
  readonly resourceids: readonly string[]
  readonly resourcetype: OrAnother<TaggedResource>
  readonly tags?: WireObject | undefined
}

export const deleteTags = /* @__PURE__ */ describeCommand<'job', DeleteTagsParameters, Success>({
  name: 'deleteTags',
  kind: 'job',
  parameters: {
    resourceids: 'list!',
    resourcetype: 'string!',
    tags: 'map(key,value)',
  },
})

export interface ListStorageTagsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listStorageTags = /* @__PURE__ */ describeCommand<'list', ListStorageTagsParameters, StorageTag>({
  name: 'listStorageTags',
  kind: 'list',
  key: 'storagetag',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListTagsParameters {
  readonly account?: string | undefined
  readonly customer?: string | undefined
  readonly domainid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly key?: string | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly resourceid?: string | undefined
  readonly resourcetype?: OrAnother<TaggedResource> | undefined
  readonly value?: string | undefined
}

export const listTags = /* @__PURE__ */ describeCommand<'list', ListTagsParameters, Tag>({
  name: 'listTags',
  kind: 'list',
  key: 'tag',
  parameters: {
    account: 'string',
    customer: 'string',
    domainid: 'uuid',
    isrecursive: 'bool',
    key: 'string',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    resourceid: 'string',
    resourcetype: 'string',
    value: 'string',
  },
})
