// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { NetworkDevice } from './entities/network-device.ts'

export interface AddNetworkDeviceParameters {
  readonly networkdeviceparameterlist?: WireObject | undefined
  readonly networkdevicetype?: string | undefined
}

export const addNetworkDevice = /* @__PURE__ */ describeCommand<'sync', AddNetworkDeviceParameters, NetworkDevice>({
  name: 'addNetworkDevice',
  kind: 'sync',
  parameters: {
    networkdeviceparameterlist: 'map(key,value)',
    networkdevicetype: 'string',
  },
})

export interface DeleteNetworkDeviceParameters {
  readonly id: string
}

export const deleteNetworkDevice = /* @__PURE__ */ describeCommand<'sync', DeleteNetworkDeviceParameters, Success>({
  name: 'deleteNetworkDevice',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListNetworkDeviceParameters {
  readonly keyword?: string | undefined
  readonly networkdeviceparameterlist?: WireObject | undefined
  readonly networkdevicetype?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listNetworkDevice = /* @__PURE__ */ describeCommand<'list', ListNetworkDeviceParameters, NetworkDevice>({
  name: 'listNetworkDevice',
  kind: 'list',
  key: 'networkdevice',
  envelope: 'listnetworkdevice',
  parameters: {
    keyword: 'string',
    networkdeviceparameterlist: 'map(key,value)',
    networkdevicetype: 'string',
    page: 'int',
    pagesize: 'int',
  },
})
