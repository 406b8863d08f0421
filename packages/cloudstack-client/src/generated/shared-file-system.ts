// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { ChangeSharedFileSystemDiskOfferingAnswer, ChangeSharedFileSystemServiceOfferingAnswer, SharedFileSystem, SharedFileSystemProvider } from './entities/shared-file-system.ts'

export interface ChangeSharedFileSystemDiskOfferingParameters {
  readonly diskofferingid?: string | undefined
  readonly id: string
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly size?: number | undefined
}

export const changeSharedFileSystemDiskOffering = /* @__PURE__ */ describeCommand<'job', ChangeSharedFileSystemDiskOfferingParameters, ChangeSharedFileSystemDiskOfferingAnswer>({
  name: 'changeSharedFileSystemDiskOffering',
  kind: 'job',
  parameters: {
    diskofferingid: 'uuid',
    id: 'uuid!',
    maxiops: 'long',
    miniops: 'long',
    size: 'long',
  },
})

export interface ChangeSharedFileSystemServiceOfferingParameters {
  readonly id: string
  readonly serviceofferingid: string
}

export const changeSharedFileSystemServiceOffering = /* @__PURE__ */ describeCommand<'job', ChangeSharedFileSystemServiceOfferingParameters, ChangeSharedFileSystemServiceOfferingAnswer>({
  name: 'changeSharedFileSystemServiceOffering',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    serviceofferingid: 'uuid!',
  },
})

export interface CreateSharedFileSystemParameters {
  readonly account?: string | undefined
  readonly description?: string | undefined
  readonly diskofferingid: string
  readonly domainid?: string | undefined
  readonly filesystem: string
  readonly maxiops?: number | undefined
  readonly miniops?: number | undefined
  readonly name: string
  readonly networkid: string
  readonly projectid?: string | undefined
  readonly provider?: string | undefined
  readonly serviceofferingid: string
  readonly size?: number | undefined
  readonly zoneid: string
}

export const createSharedFileSystem = /* @__PURE__ */ describeCommand<'job-with-id', CreateSharedFileSystemParameters, SharedFileSystem>({
  name: 'createSharedFileSystem',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    description: 'string',
    diskofferingid: 'uuid!',
    domainid: 'uuid',
    filesystem: 'string!',
    maxiops: 'long',
    miniops: 'long',
    name: 'string!',
    networkid: 'uuid!',
    projectid: 'uuid',
    provider: 'string',
    serviceofferingid: 'uuid!',
    size: 'long',
    zoneid: 'uuid!',
  },
})

export interface DestroySharedFileSystemParameters {
  readonly expunge?: boolean | undefined
  readonly forced?: boolean | undefined
  readonly id?: string | undefined
}

export const destroySharedFileSystem = /* @__PURE__ */ describeCommand<'job', DestroySharedFileSystemParameters, Success>({
  name: 'destroySharedFileSystem',
  kind: 'job',
  parameters: {
    expunge: 'bool',
    forced: 'bool',
    id: 'uuid',
  },
})

export interface ExpungeSharedFileSystemParameters {
  readonly id?: string | undefined
}

export const expungeSharedFileSystem = /* @__PURE__ */ describeCommand<'job', ExpungeSharedFileSystemParameters, Success>({
  name: 'expungeSharedFileSystem',
  kind: 'job',
  parameters: {
    id: 'uuid',
  },
})

export interface ListSharedFileSystemProvidersParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listSharedFileSystemProviders = /* @__PURE__ */ describeCommand<'list', ListSharedFileSystemProvidersParameters, SharedFileSystemProvider>({
  name: 'listSharedFileSystemProviders',
  kind: 'list',
  key: 'sharedfilesystemprovider',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListSharedFileSystemsParameters {
  readonly account?: string | undefined
  readonly diskofferingid?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly serviceofferingid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly zoneid?: string | undefined
}

export const listSharedFileSystems = /* @__PURE__ */ describeCommand<'list', ListSharedFileSystemsParameters, SharedFileSystem>({
  name: 'listSharedFileSystems',
  kind: 'list',
  key: 'sharedfilesystem',
  parameters: {
    account: 'string',
    diskofferingid: 'uuid',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    retrieveonlyresourcecount: 'bool',
    serviceofferingid: 'uuid',
    tags: 'map(key,value)',
    zoneid: 'uuid',
  },
})

export interface RecoverSharedFileSystemParameters {
  readonly id?: string | undefined
}

export const recoverSharedFileSystem = /* @__PURE__ */ describeCommand<'sync', RecoverSharedFileSystemParameters, Success>({
  name: 'recoverSharedFileSystem',
  kind: 'sync',
  parameters: {
    id: 'uuid',
  },
})

export interface RestartSharedFileSystemParameters {
  readonly cleanup?: boolean | undefined
  readonly id: string
}

export const restartSharedFileSystem = /* @__PURE__ */ describeCommand<'job', RestartSharedFileSystemParameters, Success>({
  name: 'restartSharedFileSystem',
  kind: 'job',
  parameters: {
    cleanup: 'bool',
    id: 'uuid!',
  },
})

export interface StartSharedFileSystemParameters {
  readonly id: string
}

export const startSharedFileSystem = /* @__PURE__ */ describeCommand<'job', StartSharedFileSystemParameters, SharedFileSystem>({
  name: 'startSharedFileSystem',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface StopSharedFileSystemParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const stopSharedFileSystem = /* @__PURE__ */ describeCommand<'job', StopSharedFileSystemParameters, SharedFileSystem>({
  name: 'stopSharedFileSystem',
  kind: 'job',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})

export interface UpdateSharedFileSystemParameters {
  readonly description?: string | undefined
  readonly id: string
  readonly name?: string | undefined
}

export const updateSharedFileSystem = /* @__PURE__ */ describeCommand<'sync', UpdateSharedFileSystemParameters, SharedFileSystem>({
  name: 'updateSharedFileSystem',
  kind: 'sync',
  parameters: {
    description: 'string',
    id: 'uuid!',
    name: 'string',
  },
})
