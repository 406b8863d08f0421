// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OvsElement } from './entities/ovs-element.ts'

export interface ConfigureOvsElementParameters {
  readonly enabled: boolean
  readonly id: string
}

export const configureOvsElement = /* @__PURE__ */ describeCommand<'job', ConfigureOvsElementParameters, OvsElement>({
  name: 'configureOvsElement',
  kind: 'job',
  parameters: {
    enabled: 'bool!',
    id: 'uuid!',
  },
})

export interface ListOvsElementsParameters {
  readonly enabled?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly nspid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listOvsElements = /* @__PURE__ */ describeCommand<'list', ListOvsElementsParameters, OvsElement>({
  name: 'listOvsElements',
  kind: 'list',
  key: 'ovselement',
  parameters: {
    enabled: 'bool',
    id: 'uuid',
    keyword: 'string',
    nspid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})
