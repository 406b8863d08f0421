// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { BigSwitchBcfDevice } from './entities/big-switch-bcf.ts'

export interface AddBigSwitchBcfDeviceParameters {
  readonly hostname: string
  readonly nat: boolean
  readonly password: string
  readonly physicalnetworkid: string
  readonly username: string
}

export const addBigSwitchBcfDevice = /* @__PURE__ */ describeCommand<'job', AddBigSwitchBcfDeviceParameters, BigSwitchBcfDevice>({
  name: 'addBigSwitchBcfDevice',
  kind: 'job',
  parameters: {
    hostname: 'string!',
    nat: 'bool!',
    password: 'string!',
    physicalnetworkid: 'uuid!',
    username: 'string!',
  },
})

export interface DeleteBigSwitchBcfDeviceParameters {
  readonly bcfdeviceid: string
}

export const deleteBigSwitchBcfDevice = /* @__PURE__ */ describeCommand<'job', DeleteBigSwitchBcfDeviceParameters, Success>({
  name: 'deleteBigSwitchBcfDevice',
  kind: 'job',
  parameters: {
    bcfdeviceid: 'uuid!',
  },
})

export interface ListBigSwitchBcfDevicesParameters {
  readonly bcfdeviceid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
}

export const listBigSwitchBcfDevices = /* @__PURE__ */ describeCommand<'list', ListBigSwitchBcfDevicesParameters, BigSwitchBcfDevice>({
  name: 'listBigSwitchBcfDevices',
  kind: 'list',
  key: 'bigswitchbcfdevice',
  parameters: {
    bcfdeviceid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
  },
})
