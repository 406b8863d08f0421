// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { AddImageStoreS3Answer, DownloadImageStoreObjectAnswer, ImageStore, ImageStoreObject, MigrateResourceToAnotherSecondaryStorageAnswer, SecondaryStagingStore, UpdateCloudToUseObjectStoreAnswer } from './entities/image-store.ts'

export interface AddImageStoreParameters {
  readonly details?: WireObject | undefined
  readonly name?: string | undefined
  readonly provider: string
  readonly url?: string | undefined
  readonly zoneid?: string | undefined
}

export const addImageStore = /* @__PURE__ */ describeCommand<'sync', AddImageStoreParameters, ImageStore>({
  name: 'addImageStore',
  kind: 'sync',
  parameters: {
    details: 'map(key,value)',
    name: 'string',
    provider: 'string!',
    url: 'string<=2048',
    zoneid: 'uuid',
  },
})

export interface AddImageStoreS3Parameters {
  readonly accesskey: string
  readonly bucket: string
  readonly connectiontimeout?: number | undefined
  readonly connectionttl?: number | undefined
  readonly endpoint: string
  readonly maxerrorretry?: number | undefined
  readonly s3signer?: string | undefined
  readonly secretkey: string
  readonly sockettimeout?: number | undefined
  readonly usehttps?: boolean | undefined
  readonly usetcpkeepalive?: boolean | undefined
}

export const addImageStoreS3 = /* @__PURE__ */ describeCommand<'sync', AddImageStoreS3Parameters, AddImageStoreS3Answer>({
  name: 'addImageStoreS3',
  kind: 'sync',
  parameters: {
    accesskey: 'string!',
    bucket: 'string!',
    connectiontimeout: 'int',
    connectionttl: 'int',
    endpoint: 'string!',
    maxerrorretry: 'int',
    s3signer: 'string',
    secretkey: 'string!',
    sockettimeout: 'int',
    usehttps: 'bool',
    usetcpkeepalive: 'bool',
  },
})

export interface CreateSecondaryStagingStoreParameters {
  readonly details?: WireObject | undefined
  readonly provider?: string | undefined
  readonly scope?: string | undefined
  readonly url: string
  readonly zoneid?: string | undefined
}

export const createSecondaryStagingStore = /* @__PURE__ */ describeCommand<'sync', CreateSecondaryStagingStoreParameters, SecondaryStagingStore>({
  name: 'createSecondaryStagingStore',
  kind: 'sync',
  parameters: {
    details: 'map(key,value)',
    provider: 'string',
    scope: 'string',
    url: 'string!<=2048',
    zoneid: 'uuid',
  },
})

export interface DeleteImageStoreParameters {
  readonly id: string
}

export const deleteImageStore = /* @__PURE__ */ describeCommand<'sync', DeleteImageStoreParameters, Success>({
  name: 'deleteImageStore',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteSecondaryStagingStoreParameters {
  readonly id: string
}

export const deleteSecondaryStagingStore = /* @__PURE__ */ describeCommand<'sync', DeleteSecondaryStagingStoreParameters, Success>({
  name: 'deleteSecondaryStagingStore',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DownloadImageStoreObjectParameters {
  readonly id: string
  readonly path?: string | undefined
}

export const downloadImageStoreObject = /* @__PURE__ */ describeCommand<'job', DownloadImageStoreObjectParameters, DownloadImageStoreObjectAnswer>({
  name: 'downloadImageStoreObject',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    path: 'string',
  },
})

export interface ListImageStoreObjectsParameters {
  readonly id: string
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly path?: string | undefined
}

export const listImageStoreObjects = /* @__PURE__ */ describeCommand<'list', ListImageStoreObjectsParameters, ImageStoreObject>({
  name: 'listImageStoreObjects',
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

export interface ListImageStoresParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly protocol?: string | undefined
  readonly provider?: string | undefined
  readonly readonly?: boolean | undefined
  readonly zoneid?: string | undefined
}

export const listImageStores = /* @__PURE__ */ describeCommand<'list', ListImageStoresParameters, ImageStore>({
  name: 'listImageStores',
  kind: 'list',
  key: 'imagestore',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    protocol: 'string',
    provider: 'string',
    readonly: 'bool@4.15.0',
    zoneid: 'uuid',
  },
})

export interface ListSecondaryStagingStoresParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly protocol?: string | undefined
  readonly provider?: string | undefined
  readonly zoneid?: string | undefined
}

export const listSecondaryStagingStores = /* @__PURE__ */ describeCommand<'list', ListSecondaryStagingStoresParameters, SecondaryStagingStore>({
  name: 'listSecondaryStagingStores',
  kind: 'list',
  key: 'secondarystagingstore',
  envelope: 'listsecondarystagingstoreresponse',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    protocol: 'string',
    provider: 'string',
    zoneid: 'uuid',
  },
})

export interface MigrateResourceToAnotherSecondaryStorageParameters {
  readonly destpool: string
  readonly snapshots?: readonly string[] | undefined
  readonly srcpool: string
  readonly templates?: readonly string[] | undefined
}

export const migrateResourceToAnotherSecondaryStorage = /* @__PURE__ */ describeCommand<'job', MigrateResourceToAnotherSecondaryStorageParameters, MigrateResourceToAnotherSecondaryStorageAnswer>({
  name: 'migrateResourceToAnotherSecondaryStorage',
  kind: 'job',
  parameters: {
    destpool: 'string!',
    snapshots: 'list',
    srcpool: 'uuid!',
    templates: 'list',
  },
})

export interface UpdateCloudToUseObjectStoreParameters {
  readonly details?: WireObject | undefined
  readonly name?: string | undefined
  readonly provider: string
  readonly url?: string | undefined
}

export const updateCloudToUseObjectStore = /* @__PURE__ */ describeCommand<'sync', UpdateCloudToUseObjectStoreParameters, UpdateCloudToUseObjectStoreAnswer>({
  name: 'updateCloudToUseObjectStore',
  kind: 'sync',
  parameters: {
    details: 'map(key,value)',
    name: 'string',
    provider: 'string!',
    url: 'string',
  },
})

export interface UpdateImageStoreParameters {
  readonly capacitybytes?: number | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly readonly?: boolean | undefined
}

export const updateImageStore = /* @__PURE__ */ describeCommand<'sync', UpdateImageStoreParameters, ImageStore>({
  name: 'updateImageStore',
  kind: 'sync',
  key: 'imagestore',
  parameters: {
    capacitybytes: 'long@4.20.0',
    id: 'uuid!',
    name: 'string@4.20.0',
    readonly: 'bool',
  },
})
