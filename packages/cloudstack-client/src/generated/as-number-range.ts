// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { ASNRange } from './entities/as-number-range.ts'

export interface CreateASNRangeParameters {
  readonly endasn: number
  readonly startasn: number
  readonly zoneid: string
}

export const createASNRange = /* @__PURE__ */ describeCommand<'sync', CreateASNRangeParameters, ASNRange>({
  name: 'createASNRange',
  kind: 'sync',
  parameters: {
    endasn: 'long!',
    startasn: 'long!',
    zoneid: 'uuid!',
  },
})

export interface DeleteASNRangeParameters {
  readonly id: string
}

export const deleteASNRange = /* @__PURE__ */ describeCommand<'sync', DeleteASNRangeParameters, Success>({
  name: 'deleteASNRange',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListASNRangesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listASNRanges = /* @__PURE__ */ describeCommand<'list', ListASNRangesParameters, ASNRange>({
  name: 'listASNRanges',
  kind: 'list',
  key: 'asnumberrange',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})
