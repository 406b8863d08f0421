// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { ElastistorPool, FindStoragePoolsForMigrationAnswer, StorageAccessGroup, StoragePool, SyncStoragePoolAnswer } from './entities/pool.ts'
import type { HypervisorType } from './values.ts'

export interface ConfigureStorageAccessParameters {
  readonly clusterid?: string | undefined
  readonly hostid?: string | undefined
  readonly podid?: string | undefined
  readonly storageaccessgroups?: readonly string[] | undefined
  readonly storageid?: string | undefined
  readonly zoneid?: string | undefined
}

export const configureStorageAccess = /* @__PURE__ */ describeCommand<'job', ConfigureStorageAccessParameters, Success>({
  name: 'configureStorageAccess',
  kind: 'job',
  parameters: {
    clusterid: 'uuid',
    hostid: 'uuid',
    podid: 'uuid',
    storageaccessgroups: 'list@4.21.0',
    storageid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface CreateStoragePoolParameters {
  readonly capacitybytes?: number | undefined
  readonly capacityiops?: number | undefined
  readonly clusterid?: string | undefined
  readonly details?: WireObject | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly istagarule?: boolean | undefined
  readonly managed?: boolean | undefined
  readonly name: string
  readonly podid?: string | undefined
  readonly provider?: string | undefined
  readonly scope?: string | undefined
  readonly storageaccessgroups?: string | undefined
  readonly tags?: string | undefined
  readonly url: string
  readonly zoneid: string
}

export const createStoragePool = /* @__PURE__ */ describeCommand<'sync', CreateStoragePoolParameters, StoragePool>({
  name: 'createStoragePool',
  kind: 'sync',
  parameters: {
    capacitybytes: 'long',
    capacityiops: 'long',
    clusterid: 'uuid',
    details: 'map(named)',
    hypervisor: 'string',
    istagarule: 'bool@4.19',
    managed: 'bool',
    name: 'string!',
    podid: 'uuid',
    provider: 'string',
    scope: 'string',
    storageaccessgroups: 'string@4.21.0',
    tags: 'string',
    url: 'string!',
    zoneid: 'uuid!',
  },
})

export interface DeleteStoragePoolParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const deleteStoragePool = /* @__PURE__ */ describeCommand<'sync', DeleteStoragePoolParameters, Success>({
  name: 'deleteStoragePool',
  kind: 'sync',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})

export interface FindStoragePoolsForMigrationParameters {
  readonly id: string
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const findStoragePoolsForMigration = /* @__PURE__ */ describeCommand<'sync', FindStoragePoolsForMigrationParameters, FindStoragePoolsForMigrationAnswer>({
  name: 'findStoragePoolsForMigration',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListElastistorPoolParameters {
  readonly id?: number | undefined
}

export const listElastistorPool = /* @__PURE__ */ describeCommand<'list', ListElastistorPoolParameters, ElastistorPool>({
  name: 'listElastistorPool',
  kind: 'list',
  key: 'elastistorpool',
  parameters: {
    id: 'long',
  },
})

export interface ListStorageAccessGroupsParameters {
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listStorageAccessGroups = /* @__PURE__ */ describeCommand<'list', ListStorageAccessGroupsParameters, StorageAccessGroup>({
  name: 'listStorageAccessGroups',
  kind: 'list',
  key: 'storageaccessgroup',
  parameters: {
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListStoragePoolsParameters {
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

export const listStoragePools = /* @__PURE__ */ describeCommand<'list', ListStoragePoolsParameters, StoragePool>({
  name: 'listStoragePools',
  kind: 'list',
  key: 'storagepool',
  parameters: {
    clusterid: 'uuid',
    hostid: 'uuid@4.19',
    id: 'uuid',
    ipaddress: 'string',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    path: 'string',
    podid: 'uuid',
    scope: 'string',
    status: 'string@4.19',
    storageaccessgroup: 'string@4.21.0',
    storagecustomstats: 'bool@4.18.1',
    zoneid: 'uuid',
  },
})

export interface SyncStoragePoolParameters {
  readonly id: string
}

export const syncStoragePool = /* @__PURE__ */ describeCommand<'job', SyncStoragePoolParameters, SyncStoragePoolAnswer>({
  name: 'syncStoragePool',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateStoragePoolParameters {
  readonly capacitybytes?: number | undefined
  readonly capacityiops?: number | undefined
  readonly details?: WireObject | undefined
  readonly enabled?: boolean | undefined
  readonly id: string
  readonly istagarule?: boolean | undefined
  readonly name?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly url?: string | undefined
}

export const updateStoragePool = /* @__PURE__ */ describeCommand<'sync', UpdateStoragePoolParameters, StoragePool>({
  name: 'updateStoragePool',
  kind: 'sync',
  parameters: {
    capacitybytes: 'long',
    capacityiops: 'long',
    details: 'map(named)@4.19.0',
    enabled: 'bool',
    id: 'uuid!',
    istagarule: 'bool@4.19',
    name: 'string@4.15',
    tags: 'list',
    url: 'string@4.19.0',
  },
})
