// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { AddBaremetalPxeKickStartServerAnswer, AddBaremetalPxePingServerAnswer, BaremetalDhcp, BaremetalPxeServer, BaremetalRct } from './entities/baremetal.ts'

export interface AddBaremetalDhcpParameters {
  readonly dhcpservertype: string
  readonly password: string
  readonly physicalnetworkid: string
  readonly url: string
  readonly username: string
}

export const addBaremetalDhcp = /* @__PURE__ */ describeCommand<'job', AddBaremetalDhcpParameters, BaremetalDhcp>({
  name: 'addBaremetalDhcp',
  kind: 'job',
  parameters: {
    dhcpservertype: 'string!',
    password: 'string!',
    physicalnetworkid: 'uuid!',
    url: 'string!',
    username: 'string!',
  },
})

export interface AddBaremetalPxeKickStartServerParameters {
  readonly password: string
  readonly physicalnetworkid: string
  readonly podid?: string | undefined
  readonly pxeservertype: string
  readonly tftpdir: string
  readonly url: string
  readonly username: string
}

export const addBaremetalPxeKickStartServer = /* @__PURE__ */ describeCommand<'job', AddBaremetalPxeKickStartServerParameters, AddBaremetalPxeKickStartServerAnswer>({
  name: 'addBaremetalPxeKickStartServer',
  kind: 'job',
  parameters: {
    password: 'string!',
    physicalnetworkid: 'uuid!',
    podid: 'uuid',
    pxeservertype: 'string!',
    tftpdir: 'string!',
    url: 'string!',
    username: 'string!',
  },
})

export interface AddBaremetalPxePingServerParameters {
  readonly password: string
  readonly physicalnetworkid: string
  readonly pingcifspassword?: string | undefined
  readonly pingcifsusername?: string | undefined
  readonly pingdir: string
  readonly pingstorageserverip: string
  readonly podid?: string | undefined
  readonly pxeservertype: string
  readonly tftpdir: string
  readonly url: string
  readonly username: string
}

export const addBaremetalPxePingServer = /* @__PURE__ */ describeCommand<'job', AddBaremetalPxePingServerParameters, AddBaremetalPxePingServerAnswer>({
  name: 'addBaremetalPxePingServer',
  kind: 'job',
  parameters: {
    password: 'string!',
    physicalnetworkid: 'uuid!',
    pingcifspassword: 'string',
    pingcifsusername: 'string',
    pingdir: 'string!',
    pingstorageserverip: 'string!',
    podid: 'uuid',
    pxeservertype: 'string!',
    tftpdir: 'string!',
    url: 'string!',
    username: 'string!',
  },
})

export interface AddBaremetalRctParameters {
  readonly baremetalrcturl: string
}

export const addBaremetalRct = /* @__PURE__ */ describeCommand<'job', AddBaremetalRctParameters, BaremetalRct>({
  name: 'addBaremetalRct',
  kind: 'job',
  parameters: {
    baremetalrcturl: 'string!',
  },
})

export interface DeleteBaremetalRctParameters {
  readonly id: string
}

export const deleteBaremetalRct = /* @__PURE__ */ describeCommand<'job', DeleteBaremetalRctParameters, Success>({
  name: 'deleteBaremetalRct',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListBaremetalDhcpParameters {
  readonly dhcpservertype?: string | undefined
  readonly id?: number | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid: string
}

export const listBaremetalDhcp = /* @__PURE__ */ describeCommand<'list', ListBaremetalDhcpParameters, BaremetalDhcp>({
  name: 'listBaremetalDhcp',
  kind: 'list',
  key: 'baremetaldhcp',
  parameters: {
    dhcpservertype: 'string',
    id: 'long',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid!',
  },
})

export interface ListBaremetalPxeServersParameters {
  readonly id?: number | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid: string
}

export const listBaremetalPxeServers = /* @__PURE__ */ describeCommand<'list', ListBaremetalPxeServersParameters, BaremetalPxeServer>({
  name: 'listBaremetalPxeServers',
  kind: 'list',
  key: 'baremetalpxeserver',
  parameters: {
    id: 'long',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid!',
  },
})

export interface ListBaremetalRctParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listBaremetalRct = /* @__PURE__ */ describeCommand<'list', ListBaremetalRctParameters, BaremetalRct>({
  name: 'listBaremetalRct',
  kind: 'list',
  key: 'baremetalrct',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface NotifyBaremetalProvisionDoneParameters {
  readonly mac: string
}

export const notifyBaremetalProvisionDone = /* @__PURE__ */ describeCommand<'job', NotifyBaremetalProvisionDoneParameters, Success>({
  name: 'notifyBaremetalProvisionDone',
  kind: 'job',
  parameters: {
    mac: 'string!',
  },
})
