// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { ElastistorInterface } from './entities/misc.ts'

export interface ListElastistorInterfaceParameters {
  readonly controllerid?: string | undefined
}

export const listElastistorInterface = /* @__PURE__ */ describeCommand<'list', ListElastistorInterfaceParameters, ElastistorInterface>({
  name: 'listElastistorInterface',
  kind: 'list',
  key: 'elastistorinterface',
  parameters: {
    controllerid: 'string',
  },
})
