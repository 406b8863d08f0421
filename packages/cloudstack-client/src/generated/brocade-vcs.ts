// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { BrocadeVcsDevice, BrocadeVcsDeviceNetwork } from './entities/brocade-vcs.ts'

export interface AddBrocadeVcsDeviceParameters {
  readonly hostname: string
  readonly password: string
  readonly physicalnetworkid: string
  readonly username: string
}

export const addBrocadeVcsDevice = /* @__PURE__ */ describeCommand<'job', AddBrocadeVcsDeviceParameters, BrocadeVcsDevice>({
  name: 'addBrocadeVcsDevice',
  kind: 'job',
  parameters: {
    hostname: 'string!',
    password: 'string!',
    physicalnetworkid: 'uuid!',
    username: 'string!',
  },
})

export interface DeleteBrocadeVcsDeviceParameters {
  readonly vcsdeviceid: string
}

export const deleteBrocadeVcsDevice = /* @__PURE__ */ describeCommand<'job', DeleteBrocadeVcsDeviceParameters, Success>({
  name: 'deleteBrocadeVcsDevice',
  kind: 'job',
  parameters: {
    vcsdeviceid: 'uuid!',
  },
})

export interface ListBrocadeVcsDeviceNetworksParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly vcsdeviceid: string
}

export const listBrocadeVcsDeviceNetworks = /* @__PURE__ */ describeCommand<'list', ListBrocadeVcsDeviceNetworksParameters, BrocadeVcsDeviceNetwork>({
  name: 'listBrocadeVcsDeviceNetworks',
  kind: 'list',
  key: 'brocadevcsdevicenetwork',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    vcsdeviceid: 'uuid!',
  },
})

export interface ListBrocadeVcsDevicesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly vcsdeviceid?: string | undefined
}

export const listBrocadeVcsDevices = /* @__PURE__ */ describeCommand<'list', ListBrocadeVcsDevicesParameters, BrocadeVcsDevice>({
  name: 'listBrocadeVcsDevices',
  kind: 'list',
  key: 'brocadevcsdevice',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    vcsdeviceid: 'uuid',
  },
})
