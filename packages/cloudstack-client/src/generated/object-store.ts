// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { Bucket } from './entities/object-store.ts'

export interface CreateBucketParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly encryption?: boolean | undefined
  readonly name: string
  readonly objectlocking?: boolean | undefined
  readonly objectstorageid: string
  readonly policy?: string | undefined
  readonly projectid?: string | undefined
  readonly quota: number
  readonly versioning?: boolean | undefined
}

export const createBucket = /* @__PURE__ */ describeCommand<'job-with-id', CreateBucketParameters, Bucket>({
  name: 'createBucket',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    encryption: 'bool',
    name: 'string!',
    objectlocking: 'bool',
    objectstorageid: 'uuid!',
    policy: 'string',
    projectid: 'uuid',
    quota: 'int!',
    versioning: 'bool',
  },
})

export interface DeleteBucketParameters {
  readonly id: string
}

export const deleteBucket = /* @__PURE__ */ describeCommand<'sync', DeleteBucketParameters, Success>({
  name: 'deleteBucket',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListBucketsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly objectstorageid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly tags?: WireObject | undefined
}

export const listBuckets = /* @__PURE__ */ describeCommand<'list', ListBucketsParameters, Bucket>({
  name: 'listBuckets',
  kind: 'list',
  key: 'bucket',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    ids: 'list',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    objectstorageid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    tags: 'map(key,value)',
  },
})

export interface UpdateBucketParameters {
  readonly encryption?: boolean | undefined
  readonly id: string
  readonly policy?: string | undefined
  readonly quota?: number | undefined
  readonly versioning?: boolean | undefined
}

export const updateBucket = /* @__PURE__ */ describeCommand<'sync', UpdateBucketParameters, Success>({
  name: 'updateBucket',
  kind: 'sync',
  parameters: {
    encryption: 'bool',
    id: 'uuid!',
    policy: 'string',
    quota: 'int',
    versioning: 'bool',
  },
})
