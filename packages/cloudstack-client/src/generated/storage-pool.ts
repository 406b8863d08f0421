// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { ImageStoreObject } from './entities/image-store.ts'
import type { StoragePool } from './entities/pool.ts'
import type { AffectedVmsForStorageScopeChange, CancelStorageMaintenanceAnswer, EnableStorageMaintenanceAnswer, ObjectStoragePool, StorageProvider } from './entities/storage-pool.ts'

export interface AddObjectStoragePoolParameters {
  readonly details?: WireObject | undefined
  readonly name: string
  readonly provider: string
  readonly size?: number | undefined
  readonly tags?: string | undefined
  readonly url: string
}

export const addObjectStoragePool = /* @__PURE__ */ describeCommand<'sync', AddObjectStoragePoolParameters, ObjectStoragePool>({
  name: 'addObjectStoragePool',
  kind: 'sync',
  key: 'objectstore',
  parameters: {
    details: 'map(key,value)',
    name: 'string!',
    provider: 'string!',
    size: 'long@4.21',
    tags: 'string',
    url: 'string!<=2048',
  },
})

export interface CancelStorageMaintenanceParameters {
  readonly id: string
}

export const cancelStorageMaintenance = /* @__PURE__ */ describeCommand<'job', CancelStorageMaintenanceParameters, CancelStorageMaintenanceAnswer>({
  name: 'cancelStorageMaintenance',
  kind: 'job',
  envelope: 'cancelprimarystoragemaintenanceresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface ChangeStoragePoolScopeParameters {
  readonly clusterid?: string | undefined
  readonly id: string
  readonly scope: string
}

export const changeStoragePoolScope = /* @__PURE__ */ describeCommand<'job', ChangeStoragePoolScopeParameters, Success>({
  name: 'changeStoragePoolScope',
  kind: 'job',
  parameters: {
    clusterid: 'uuid',
    id: 'uuid!',
    scope: 'string!',
  },
})

export interface DeleteObjectStoragePoolParameters {
  readonly id: string
}

export const deleteObjectStoragePool = /* @__PURE__ */ describeCommand<'sync', DeleteObjectStoragePoolParameters, Success>({
  name: 'deleteObjectStoragePool',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface EnableStorageMaintenanceParameters {
  readonly id: string
}

export const enableStorageMaintenance = /* @__PURE__ */ describeCommand<'job', EnableStorageMaintenanceParameters, EnableStorageMaintenanceAnswer>({
  name: 'enableStorageMaintenance',
  kind: 'job',
  envelope: 'prepareprimarystorageformaintenanceresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListAffectedVmsForStorageScopeChangeParameters {
  readonly clusterid: string
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly storageid: string
}

export const listAffectedVmsForStorageScopeChange = /* @__PURE__ */ describeCommand<'list', ListAffectedVmsForStorageScopeChangeParameters, AffectedVmsForStorageScopeChange>({
  name: 'listAffectedVmsForStorageScopeChange',
  kind: 'list',
  key: 'affectedvmsforstoragescopechange',
  parameters: {
    clusterid: 'uuid!',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    storageid: 'uuid!',
  },
})

export interface ListObjectStoragePoolsParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly provider?: string | undefined
}

export const listObjectStoragePools = /* @__PURE__ */ describeCommand<'list', ListObjectStoragePoolsParameters, ObjectStoragePool>({
  name: 'listObjectStoragePools',
  kind: 'list',
  key: 'objectstore',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    provider: 'string',
  },
})

export interface ListStoragePoolObjectsParameters {
  readonly id: string
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly path?: string | undefined
}

export const listStoragePoolObjects = /* @__PURE__ */ describeCommand<'list', ListStoragePoolObjectsParameters, ImageStoreObject>({
  name: 'listStoragePoolObjects',
  kind: 'list',
  key: 'datastoreobject',
  parameters: {
    id: 'uuid!',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    path: 'string',
  },
})

export interface ListStoragePoolsMetricsParameters {
  readonly clusterid?: string | undefined
  readonly hostid?: string | undefined
  readonly id?: string | undefined
  readonly ipaddress?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly path?: string | undefined
  readonly podid?: string | undefined
  readonly scope?: string | undefined
  readonly status?: string | undefined
  readonly storageaccessgroup?: string | undefined
  readonly storagecustomstats?: boolean | undefined
  readonly zoneid?: string | undefined
}

export const listStoragePoolsMetrics = /* @__PURE__ */ describeCommand<'list', ListStoragePoolsMetricsParameters, StoragePool>({
  name: 'listStoragePoolsMetrics',
  kind: 'list',
  key: 'storagepool',
  parameters: {
    clusterid: 'uuid',
    hostid: 'uuid@4.20.0',
    id: 'uuid',
    ipaddress: 'string',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    path: 'string',
    podid: 'uuid',
    scope: 'string',
    status: 'string@4.20.0',
    storageaccessgroup: 'string@4.21.0',
    storagecustomstats: 'bool@4.18.1',
    zoneid: 'uuid',
  },
})

export interface ListStorageProvidersParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly type: string
}

export const listStorageProviders = /* @__PURE__ */ describeCommand<'list', ListStorageProvidersParameters, StorageProvider>({
  name: 'listStorageProviders',
  kind: 'list',
  key: 'storageprovider',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    type: 'string!',
  },
})

export interface UpdateObjectStoragePoolParameters {
  readonly id: string
  readonly name?: string | undefined
  readonly size?: number | undefined
  readonly url?: string | undefined
}

export const updateObjectStoragePool = /* @__PURE__ */ describeCommand<'sync', UpdateObjectStoragePoolParameters, ObjectStoragePool>({
  name: 'updateObjectStoragePool',
  kind: 'sync',
  key: 'objectstore',
  parameters: {
    id: 'uuid!',
    name: 'string',
    size: 'long@4.21',
    url: 'string',
  },
})
