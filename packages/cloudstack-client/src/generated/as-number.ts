// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { ASNumber } from './entities/as-number.ts'

export interface ListASNumbersParameters {
  readonly account?: string | undefined
  readonly asnrangeid?: string | undefined
  readonly asnumber?: number | undefined
  readonly domainid?: string | undefined
  readonly isallocated?: boolean | undefined
  readonly keyword?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listASNumbers = /* @__PURE__ */ describeCommand<'list', ListASNumbersParameters, ASNumber>({
  name: 'listASNumbers',
  kind: 'list',
  key: 'asnumber',
  parameters: {
    account: 'string',
    asnrangeid: 'uuid',
    asnumber: 'int',
    domainid: 'uuid',
    isallocated: 'bool',
    keyword: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ReleaseASNumberParameters {
  readonly asnumber: number
  readonly zoneid: string
}

export const releaseASNumber = /* @__PURE__ */ describeCommand<'sync', ReleaseASNumberParameters, Success>({
  name: 'releaseASNumber',
  kind: 'sync',
  parameters: {
    asnumber: 'long!',
    zoneid: 'uuid!',
  },
})
