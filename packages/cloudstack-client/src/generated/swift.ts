// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Swift } from './entities/swift.ts'

export interface AddSwiftParameters {
  readonly account?: string | undefined
  readonly key?: string | undefined
  readonly url: string
  readonly username?: string | undefined
}

export const addSwift = /* @__PURE__ */ describeCommand<'sync', AddSwiftParameters, Swift>({
  name: 'addSwift',
  kind: 'sync',
  parameters: {
    account: 'string',
    key: 'string',
    url: 'string!',
    username: 'string',
  },
})

export interface ListSwiftsParameters {
  readonly id?: number | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listSwifts = /* @__PURE__ */ describeCommand<'list', ListSwiftsParameters, Swift>({
  name: 'listSwifts',
  kind: 'list',
  key: 'swift',
  parameters: {
    id: 'long',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})
