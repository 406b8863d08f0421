// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'

export interface RegisterOauthProviderParameters {
  readonly clientid: string
  readonly description: string
  readonly details?: readonly WireObject[] | undefined
  readonly provider: string
  readonly redirecturi: string
  readonly secretkey: string
}

export const registerOauthProvider = /* @__PURE__ */ describeCommand<'sync', RegisterOauthProviderParameters, Success>({
  name: 'registerOauthProvider',
  kind: 'sync',
  parameters: {
    clientid: 'string!',
    description: 'string!',
    details: 'map(objects)',
    provider: 'string!',
    redirecturi: 'string!',
    secretkey: 'string!',
  },
})
