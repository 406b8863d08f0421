// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { NiciraNvpDevice } from './entities/nicira-nvp.ts'

export interface AddNiciraNvpDeviceParameters {
  readonly hostname: string
  readonly l2gatewayserviceuuid?: string | undefined
  readonly l3gatewayserviceuuid?: string | undefined
  readonly password: string
  readonly physicalnetworkid: string
  readonly transportzoneuuid: string
  readonly username: string
}

export const addNiciraNvpDevice = /* @__PURE__ */ describeCommand<'job', AddNiciraNvpDeviceParameters, NiciraNvpDevice>({
  name: 'addNiciraNvpDevice',
  kind: 'job',
  parameters: {
    hostname: 'string!',
    l2gatewayserviceuuid: 'string',
    l3gatewayserviceuuid: 'string',
    password: 'string!',
    physicalnetworkid: 'uuid!',
    transportzoneuuid: 'string!',
    username: 'string!',
  },
})

export interface DeleteNiciraNvpDeviceParameters {
  readonly nvpdeviceid: string
}

export const deleteNiciraNvpDevice = /* @__PURE__ */ describeCommand<'job', DeleteNiciraNvpDeviceParameters, Success>({
  name: 'deleteNiciraNvpDevice',
  kind: 'job',
  parameters: {
    nvpdeviceid: 'uuid!',
  },
})

export interface ListNiciraNvpDevicesParameters {
  readonly keyword?: string | undefined
  readonly nvpdeviceid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
}

export const listNiciraNvpDevices = /* @__PURE__ */ describeCommand<'list', ListNiciraNvpDevicesParameters, NiciraNvpDevice>({
  name: 'listNiciraNvpDevices',
  kind: 'list',
  key: 'niciranvpdevice',
  envelope: 'listniciranvpdeviceresponse',
  parameters: {
    keyword: 'string',
    nvpdeviceid: 'uuid',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
  },
})
