// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Api } from './entities/api-discovery.ts'

export interface ListApisParameters {
  readonly name?: string | undefined
}

export const listApis = /* @__PURE__ */ describeCommand<'list', ListApisParameters, Api>({
  name: 'listApis',
  kind: 'list',
  key: 'api',
  parameters: {
    name: 'string',
  },
})
