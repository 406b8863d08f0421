// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { GpuCard, GpuDevice, VgpuProfile } from './entities/gpu.ts'

export interface CreateGpuCardParameters {
  readonly deviceid: string
  readonly devicename: string
  readonly name: string
  readonly vendorid: string
  readonly vendorname: string
  readonly videoram?: number | undefined
}

export const createGpuCard = /* @__PURE__ */ describeCommand<'sync', CreateGpuCardParameters, GpuCard>({
  name: 'createGpuCard',
  kind: 'sync',
  parameters: {
    deviceid: 'string!',
    devicename: 'string!',
    name: 'string!',
    vendorid: 'string!',
    vendorname: 'string!',
    videoram: 'long',
  },
})

export interface CreateGpuDeviceParameters {
  readonly busaddress: string
  readonly gpucardid: string
  readonly hostid: string
  readonly numanode?: string | undefined
  readonly parentgpudeviceid?: string | undefined
  readonly type?: string | undefined
  readonly vgpuprofileid: string
}

export const createGpuDevice = /* @__PURE__ */ describeCommand<'sync', CreateGpuDeviceParameters, GpuDevice>({
  name: 'createGpuDevice',
  kind: 'sync',
  parameters: {
    busaddress: 'string!',
    gpucardid: 'uuid!',
    hostid: 'uuid!',
    numanode: 'string',
    parentgpudeviceid: 'uuid',
    type: 'string',
    vgpuprofileid: 'uuid!',
  },
})

export interface CreateVgpuProfileParameters {
  readonly description?: string | undefined
  readonly gpucardid: string
  readonly maxheads?: number | undefined
  readonly maxresolutionx?: number | undefined
  readonly maxresolutiony?: number | undefined
  readonly maxvgpuperphysicalgpu?: number | undefined
  readonly name: string
  readonly videoram?: number | undefined
}

export const createVgpuProfile = /* @__PURE__ */ describeCommand<'sync', CreateVgpuProfileParameters, VgpuProfile>({
  name: 'createVgpuProfile',
  kind: 'sync',
  parameters: {
    description: 'string',
    gpucardid: 'uuid!',
    maxheads: 'long',
    maxresolutionx: 'long',
    maxresolutiony: 'long',
    maxvgpuperphysicalgpu: 'long',
    name: 'string!',
    videoram: 'long',
  },
})

export interface DeleteGpuCardParameters {
  readonly id: string
}

export const deleteGpuCard = /* @__PURE__ */ describeCommand<'sync', DeleteGpuCardParameters, Success>({
  name: 'deleteGpuCard',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteGpuDeviceParameters {
  readonly ids: readonly string[]
}

export const deleteGpuDevice = /* @__PURE__ */ describeCommand<'sync', DeleteGpuDeviceParameters, Success>({
  name: 'deleteGpuDevice',
  kind: 'sync',
  parameters: {
    ids: 'list!',
  },
})

export interface DeleteVgpuProfileParameters {
  readonly id: string
}

export const deleteVgpuProfile = /* @__PURE__ */ describeCommand<'sync', DeleteVgpuProfileParameters, Success>({
  name: 'deleteVgpuProfile',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DiscoverGpuDevicesParameters {
  readonly id: string
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const discoverGpuDevices = /* @__PURE__ */ describeCommand<'sync', DiscoverGpuDevicesParameters, GpuDevice>({
  name: 'discoverGpuDevices',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListGpuCardsParameters {
  readonly activeonly?: boolean | undefined
  readonly deviceid?: string | undefined
  readonly devicename?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly vendorid?: string | undefined
  readonly vendorname?: string | undefined
}

export const listGpuCards = /* @__PURE__ */ describeCommand<'list', ListGpuCardsParameters, GpuCard>({
  name: 'listGpuCards',
  kind: 'list',
  key: 'gpucard',
  parameters: {
    activeonly: 'bool',
    deviceid: 'string',
    devicename: 'string',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    vendorid: 'string',
    vendorname: 'string',
  },
})

export interface ListGpuDevicesParameters {
  readonly gpucardid?: string | undefined
  readonly hostid?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly vgpuprofileid?: string | undefined
  readonly virtualmachineid?: string | undefined
}

export const listGpuDevices = /* @__PURE__ */ describeCommand<'list', ListGpuDevicesParameters, GpuDevice>({
  name: 'listGpuDevices',
  kind: 'list',
  key: 'gpudevice',
  parameters: {
    gpucardid: 'uuid',
    hostid: 'uuid',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    vgpuprofileid: 'uuid',
    virtualmachineid: 'uuid',
  },
})

export interface ListVgpuProfilesParameters {
  readonly activeonly?: boolean | undefined
  readonly gpucardid?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listVgpuProfiles = /* @__PURE__ */ describeCommand<'list', ListVgpuProfilesParameters, VgpuProfile>({
  name: 'listVgpuProfiles',
  kind: 'list',
  key: 'vgpuprofile',
  parameters: {
    activeonly: 'bool',
    gpucardid: 'uuid',
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ManageGpuDeviceParameters {
  readonly ids: readonly string[]
}

export const manageGpuDevice = /* @__PURE__ */ describeCommand<'sync', ManageGpuDeviceParameters, Success>({
  name: 'manageGpuDevice',
  kind: 'sync',
  parameters: {
    ids: 'list!',
  },
})

export interface UnmanageGpuDeviceParameters {
  readonly ids: readonly string[]
}

export const unmanageGpuDevice = /* @__PURE__ */ describeCommand<'sync', UnmanageGpuDeviceParameters, Success>({
  name: 'unmanageGpuDevice',
  kind: 'sync',
  parameters: {
    ids: 'list!',
  },
})

export interface UpdateGpuCardParameters {
  readonly devicename?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly vendorname?: string | undefined
}

export const updateGpuCard = /* @__PURE__ */ describeCommand<'sync', UpdateGpuCardParameters, GpuCard>({
  name: 'updateGpuCard',
  kind: 'sync',
  parameters: {
    devicename: 'string',
    id: 'uuid!',
    name: 'string',
    vendorname: 'string',
  },
})

export interface UpdateGpuDeviceParameters {
  readonly gpucardid?: string | undefined
  readonly id: string
  readonly numanode?: string | undefined
  readonly parentgpudeviceid?: string | undefined
  readonly type?: string | undefined
  readonly vgpuprofileid?: string | undefined
}

export const updateGpuDevice = /* @__PURE__ */ describeCommand<'sync', UpdateGpuDeviceParameters, GpuDevice>({
  name: 'updateGpuDevice',
  kind: 'sync',
  parameters: {
    gpucardid: 'uuid',
    id: 'uuid!',
    numanode: 'string',
    parentgpudeviceid: 'uuid',
    type: 'string',
    vgpuprofileid: 'uuid',
  },
})

export interface UpdateVgpuProfileParameters {
  readonly description?: string | undefined
  readonly id: string
  readonly maxheads?: number | undefined
  readonly maxresolutionx?: number | undefined
  readonly maxresolutiony?: number | undefined
  readonly maxvgpuperphysicalgpu?: number | undefined
  readonly name?: string | undefined
  readonly videoram?: number | undefined
}

export const updateVgpuProfile = /* @__PURE__ */ describeCommand<'sync', UpdateVgpuProfileParameters, VgpuProfile>({
  name: 'updateVgpuProfile',
  kind: 'sync',
  parameters: {
    description: 'string',
    id: 'uuid!',
    maxheads: 'long',
    maxresolutionx: 'long',
    maxresolutiony: 'long',
    maxvgpuperphysicalgpu: 'long',
    name: 'string',
    videoram: 'long',
  },
})
