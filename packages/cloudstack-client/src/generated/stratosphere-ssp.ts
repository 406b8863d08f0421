// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { AddStratosphereSspAnswer } from './entities/stratosphere-ssp.ts'

export interface AddStratosphereSspParameters {
  readonly name: string
  readonly password?: string | undefined
  readonly tenantuuid?: string | undefined
  readonly url: string
  readonly username?: string | undefined
  readonly zoneid: string
}

export const addStratosphereSsp = /* @__PURE__ */ describeCommand<'sync', AddStratosphereSspParameters, AddStratosphereSspAnswer>({
  name: 'addStratosphereSsp',
  kind: 'sync',
  parameters: {
    name: 'string!',
    password: 'string',
    tenantuuid: 'string',
    url: 'string!',
    username: 'string',
    zoneid: 'uuid!',
  },
})

export interface DeleteStratosphereSspParameters {
  readonly hostid: string
}

export const deleteStratosphereSsp = /* @__PURE__ */ describeCommand<'sync', DeleteStratosphereSspParameters, Success>({
  name: 'deleteStratosphereSsp',
  kind: 'sync',
  parameters: {
    hostid: 'uuid!',
  },
})
