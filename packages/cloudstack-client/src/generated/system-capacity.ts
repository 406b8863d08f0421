// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Capacity } from './entities/system-capacity.ts'

export interface ListCapacityParameters {
  readonly clusterid?: string | undefined
  readonly fetchlatest?: boolean | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly sortby?: string | undefined
  readonly tag?: string | undefined
  readonly type?: number | undefined
  readonly zoneid?: string | undefined
}

export const listCapacity = /* @__PURE__ */ describeCommand<'list', ListCapacityParameters, Capacity>({
  name: 'listCapacity',
  kind: 'list',
  key: 'capacity',
  parameters: {
    clusterid: 'uuid@3.0.0',
    fetchlatest: 'bool@3.0.0',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    sortby: 'string@3.0.0',
    tag: 'string@4.20.0',
    type: 'int',
    zoneid: 'uuid',
  },
})
