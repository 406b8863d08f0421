// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { CheckVolumeAnswer, ElastistorVolume, GetPathForVolumeAnswer, GetUploadParamsForVolumeAnswer, GetVolumeiScsiNameAnswer, Volume, VolumesForImport } from './entities/volume.ts'
import type { ExtractMode, ImageFormat, VolumeState, VolumeType } from './values.ts'

export interface AssignVolumeParameters {
  readonly accountid?: string | undefined
  readonly projectid?: string | undefined
  readonly volumeid: string
}

export const assignVolume = /* @__PURE__ */ describeCommand<'sync', AssignVolumeParameters, Volume>({
  name: 'assignVolume',
  kind: 'sync',
  key: 'volume',
  parameters: {
    accountid: 'uuid',
    projectid: 'uuid',
    volumeid: 'uuid!',
  },
})

export interface AttachVolumeParameters {
  readonly deviceid?: number | undefined
  readonly id: string
  readonly virtualmachineid: string
}

export const attachVolume = /* @__PURE__ */ describeCommand<'job', AttachVolumeParameters, Volume>({
  name: 'attachVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    deviceid: 'long',
    id: 'uuid!',
    virtualmachineid: 'uuid!',
  },
})

export interface ChangeOfferingForVolumeParameters {
  readonly automigrate?: boolean | undefined
  readonly diskofferingid: string
  readonly id: string
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly shrinkok?: boolean | undefined
  readonly size?: number | undefined
}

export const changeOfferingForVolume = /* @__PURE__ */ describeCommand<'job', ChangeOfferingForVolumeParameters, Volume>({
  name: 'changeOfferingForVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    automigrate: 'bool',
    diskofferingid: 'uuid!',
    id: 'uuid!',
    maxiops: 'long',
    miniops: 'long',
    shrinkok: 'bool',
    size: 'long',
  },
})

export interface CheckVolumeParameters {
  readonly id: string
  readonly repair?: string | undefined
}

export const checkVolume = /* @__PURE__ */ describeCommand<'job', CheckVolumeParameters, CheckVolumeAnswer>({
  name: 'checkVolume',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    repair: 'string',
  },
})

export interface CreateVolumeParameters {
  readonly account?: string | undefined
  readonly customid?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly displayvolume?: boolean | undefined
  readonly domainid?: string | undefined
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly name?: string | undefined
  readonly projectid?: string | undefined
  readonly size?: number | undefined
  readonly snapshotid?: string | undefined
  readonly storageid?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const createVolume = /* @__PURE__ */ describeCommand<'job-with-id', CreateVolumeParameters, Volume>({
  name: 'createVolume',
  kind: 'job-with-id',
  key: 'volume',
  parameters: {
    account: 'string',
    customid: 'string',
    diskofferingid: 'uuid',
    displayvolume: 'bool',
    domainid: 'uuid',
    maxiops: 'long',
    miniops: 'long',
    name: 'string',
    projectid: 'uuid',
    size: 'long',
    snapshotid: 'uuid',
    storageid: 'uuid@4.22.1',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface DeleteVolumeParameters {
  readonly id: string
}

export const deleteVolume = /* @__PURE__ */ describeCommand<'sync', DeleteVolumeParameters, Success>({
  name: 'deleteVolume',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DestroyVolumeParameters {
  readonly expunge?: boolean | undefined
  readonly id: string
}

export const destroyVolume = /* @__PURE__ */ describeCommand<'job', DestroyVolumeParameters, Volume>({
  name: 'destroyVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    expunge: 'bool@4.6.0',
    id: 'uuid!',
  },
})

export interface DetachVolumeParameters {
  readonly deviceid?: number | undefined
  readonly id?: string | undefined
  readonly virtualmachineid?: string | undefined
}

export const detachVolume = /* @__PURE__ */ describeCommand<'job', DetachVolumeParameters, Volume>({
  name: 'detachVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    deviceid: 'long',
    id: 'uuid',
    virtualmachineid: 'uuid',
  },
})

export interface ExtractVolumeParameters {
  readonly id: string
  readonly mode: OrAnother<ExtractMode>
  readonly url?: string | undefined
  readonly zoneid: string
}

export const extractVolume = /* @__PURE__ */ describeCommand<'job', ExtractVolumeParameters, Volume>({
  name: 'extractVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    id: 'uuid!',
    mode: 'string!',
    url: 'string<=2048',
    zoneid: 'uuid!',
  },
})

export interface GetPathForVolumeParameters {
  readonly volumeid: string
}

export const getPathForVolume = /* @__PURE__ */ describeCommand<'sync', GetPathForVolumeParameters, GetPathForVolumeAnswer>({
  name: 'getPathForVolume',
  kind: 'sync',
  key: 'apipathforvolume',
  parameters: {
    volumeid: 'string!',
  },
})

export interface GetUploadParamsForVolumeParameters {
  readonly account?: string | undefined
  readonly checksum?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly domainid?: string | undefined
  readonly format: OrAnother<ImageFormat>
  readonly imagestoreuuid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
  readonly zoneid: string
}

export const getUploadParamsForVolume = /* @__PURE__ */ describeCommand<'sync', GetUploadParamsForVolumeParameters, GetUploadParamsForVolumeAnswer>({
  name: 'getUploadParamsForVolume',
  kind: 'sync',
  key: 'getuploadparams',
  envelope: 'postuploadvolumeresponse',
  parameters: {
    account: 'string',
    checksum: 'string',
    diskofferingid: 'uuid',
    domainid: 'uuid',
    format: 'string!',
    imagestoreuuid: 'string',
    name: 'string!',
    projectid: 'uuid',
    zoneid: 'uuid!',
  },
})

export interface GetVolumeiScsiNameParameters {
  readonly volumeid: string
}

export const getVolumeiScsiName = /* @__PURE__ */ describeCommand<'sync', GetVolumeiScsiNameParameters, GetVolumeiScsiNameAnswer>({
  name: 'getVolumeiScsiName',
  kind: 'sync',
  parameters: {
    volumeid: 'string!',
  },
})

export interface ImportVolumeParameters {
  readonly account?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly domainid?: string | undefined
  readonly name?: string | undefined
  readonly path: string
  readonly projectid?: string | undefined
  readonly storageid: string
}

export const importVolume = /* @__PURE__ */ describeCommand<'job', ImportVolumeParameters, Volume>({
  name: 'importVolume',
  kind: 'job',
  parameters: {
    account: 'string',
    diskofferingid: 'uuid',
    domainid: 'uuid',
    name: 'string',
    path: 'string!',
    projectid: 'uuid',
    storageid: 'uuid!',
  },
})

export interface ListElastistorVolumeParameters {
  readonly id: string
}

export const listElastistorVolume = /* @__PURE__ */ describeCommand<'list', ListElastistorVolumeParameters, ElastistorVolume>({
  name: 'listElastistorVolume',
  kind: 'list',
  key: 'elastistorvolume',
  parameters: {
    id: 'string!',
  },
})

export interface ListVolumesParameters {
  readonly account?: string | undefined
  readonly clusterid?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly displayvolume?: boolean | undefined
  readonly domainid?: string | undefined
  readonly hostid?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly isencrypted?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly listsystemvms?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly serviceofferingid?: string | undefined
  readonly state?: OrAnother<VolumeState> | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly type?: OrAnother<VolumeType> | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVolumes = /* @__PURE__ */ describeCommand<'list', ListVolumesParameters, Volume>({
  name: 'listVolumes',
  kind: 'list',
  key: 'volume',
  parameters: {
    account: 'string',
    clusterid: 'uuid',
    diskofferingid: 'uuid@4.4',
    displayvolume: 'bool@4.4',
    domainid: 'uuid',
    hostid: 'uuid',
    id: 'uuid',
    ids: 'list@4.9',
    isencrypted: 'bool@4.19.1',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    listsystemvms: 'bool@4.18',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool@4.19',
    serviceofferingid: 'uuid@4.19.1',
    state: 'string@4.15',
    storageid: 'string@4.3',
    tags: 'map(key,value)',
    type: 'string',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVolumesForImportParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly path?: string | undefined
  readonly storageid: string
}

export const listVolumesForImport = /* @__PURE__ */ describeCommand<'list', ListVolumesForImportParameters, VolumesForImport>({
  name: 'listVolumesForImport',
  kind: 'list',
  key: 'volumesforimport',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    path: 'string',
    storageid: 'uuid!',
  },
})

export interface ListVolumesMetricsParameters {
  readonly account?: string | undefined
  readonly clusterid?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly displayvolume?: boolean | undefined
  readonly domainid?: string | undefined
  readonly hostid?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly isencrypted?: boolean | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly listsystemvms?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly serviceofferingid?: string | undefined
  readonly state?: string | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly type?: string | undefined
  readonly virtualmachineid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVolumesMetrics = /* @__PURE__ */ describeCommand<'list', ListVolumesMetricsParameters, Volume>({
  name: 'listVolumesMetrics',
  kind: 'list',
  key: 'volume',
  parameters: {
    account: 'string',
    clusterid: 'uuid',
    diskofferingid: 'uuid@4.4',
    displayvolume: 'bool@4.4',
    domainid: 'uuid',
    hostid: 'uuid',
    id: 'uuid',
    ids: 'list@4.9',
    isencrypted: 'bool@4.19.1',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    listsystemvms: 'bool@4.18',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool@4.19',
    serviceofferingid: 'uuid@4.19.1',
    state: 'string@4.15',
    storageid: 'string@4.3',
    tags: 'map(key,value)',
    type: 'string',
    virtualmachineid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVolumesUsageHistoryParameters {
  readonly enddate?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly startdate?: string | undefined
}

export const listVolumesUsageHistory = /* @__PURE__ */ describeCommand<'list', ListVolumesUsageHistoryParameters, Volume>({
  name: 'listVolumesUsageHistory',
  kind: 'list',
  key: 'volume',
  parameters: {
    enddate: 'date',
    id: 'uuid',
    ids: 'list',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    startdate: 'date',
  },
})

export interface MigrateVolumeParameters {
  readonly livemigrate?: boolean | undefined
  readonly newdiskofferingid?: string | undefined
  readonly storageid: string
  readonly volumeid: string
}

export const migrateVolume = /* @__PURE__ */ describeCommand<'job', MigrateVolumeParameters, Volume>({
  name: 'migrateVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    livemigrate: 'bool',
    newdiskofferingid: 'uuid@4.15',
    storageid: 'uuid!',
    volumeid: 'uuid!',
  },
})

export interface RecoverVolumeParameters {
  readonly id: string
}

export const recoverVolume = /* @__PURE__ */ describeCommand<'sync', RecoverVolumeParameters, Volume>({
  name: 'recoverVolume',
  kind: 'sync',
  key: 'volume',
  parameters: {
    id: 'uuid!',
  },
})

export interface ResizeVolumeParameters {
  readonly automigrate?: boolean | undefined
  readonly diskofferingid?: string | undefined
  readonly id: string
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly shrinkok?: boolean | undefined
  readonly size?: number | undefined
}

export const resizeVolume = /* @__PURE__ */ describeCommand<'job', ResizeVolumeParameters, Volume>({
  name: 'resizeVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    automigrate: 'bool@4.20.1',
    diskofferingid: 'uuid',
    id: 'uuid!',
    maxiops: 'long',
    miniops: 'long',
    shrinkok: 'bool',
    size: 'long',
  },
})

export interface RestoreVolumeFromBackupAndAttachToVMParameters {
  readonly backupid: string
  readonly virtualmachineid: string
  readonly volumeid: string
}

export const restoreVolumeFromBackupAndAttachToVM = /* @__PURE__ */ describeCommand<'job', RestoreVolumeFromBackupAndAttachToVMParameters, Success>({
  name: 'restoreVolumeFromBackupAndAttachToVM',
  kind: 'job',
  parameters: {
    backupid: 'uuid!',
    virtualmachineid: 'uuid!',
    volumeid: 'string!',
  },
})

export interface UnmanageVolumeParameters {
  readonly id: string
}

export const unmanageVolume = /* @__PURE__ */ describeCommand<'job', UnmanageVolumeParameters, Success>({
  name: 'unmanageVolume',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateVolumeParameters {
  readonly chaininfo?: string | undefined
  readonly customid?: string | undefined
  readonly deleteprotection?: boolean | undefined
  readonly displayvolume?: boolean | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly path?: string | undefined
  readonly state?: string | undefined
  readonly storageid?: string | undefined
}

export const updateVolume = /* @__PURE__ */ describeCommand<'job', UpdateVolumeParameters, Volume>({
  name: 'updateVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    chaininfo: 'string@4.4',
    customid: 'string@4.4',
    deleteprotection: 'bool@4.20.0',
    displayvolume: 'bool',
    id: 'uuid',
    name: 'string@4.16',
    path: 'string',
    state: 'string@4.3',
    storageid: 'uuid@4.3',
  },
})

export interface UploadVolumeParameters {
  readonly account?: string | undefined
  readonly checksum?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly domainid?: string | undefined
  readonly format: OrAnother<ImageFormat>
  readonly imagestoreuuid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
  readonly url: string
  readonly zoneid: string
}

export const uploadVolume = /* @__PURE__ */ describeCommand<'job', UploadVolumeParameters, Volume>({
  name: 'uploadVolume',
  kind: 'job',
  key: 'volume',
  parameters: {
    account: 'string',
    checksum: 'string',
    diskofferingid: 'uuid',
    domainid: 'uuid',
    format: 'string!',
    imagestoreuuid: 'string',
    name: 'string!',
    projectid: 'uuid',
    url: 'string!<=2048',
    zoneid: 'uuid!',
  },
})
