// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { NsxController } from './entities/nsx.ts'

export interface AddNsxControllerParameters {
  readonly edgecluster: string
  readonly name: string
  readonly nsxproviderhostname: string
  readonly nsxproviderport?: string | undefined
  readonly password: string
  readonly tier0gateway: string
  readonly transportzone: string
  readonly username: string
  readonly zoneid: string
}

export const addNsxController = /* @__PURE__ */ describeCommand<'sync', AddNsxControllerParameters, NsxController>({
  name: 'addNsxController',
  kind: 'sync',
  parameters: {
    edgecluster: 'string!',
    name: 'string!',
    nsxproviderhostname: 'string!',
    nsxproviderport: 'string',
    password: 'string!',
    tier0gateway: 'string!',
    transportzone: 'string!',
    username: 'string!',
    zoneid: 'uuid!',
  },
})

export interface DeleteNsxControllerParameters {
  readonly nsxcontrollerid: string
}

export const deleteNsxController = /* @__PURE__ */ describeCommand<'sync', DeleteNsxControllerParameters, NsxController>({
  name: 'deleteNsxController',
  kind: 'sync',
  parameters: {
    nsxcontrollerid: 'uuid!',
  },
})

export interface ListNsxControllersParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listNsxControllers = /* @__PURE__ */ describeCommand<'list', ListNsxControllersParameters, NsxController>({
  name: 'listNsxControllers',
  kind: 'list',
  key: 'nsxcontroller',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})
