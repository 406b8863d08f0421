// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { QuarantinedIp } from './entities/ip-quarantine.ts'

export interface ListQuarantinedIpsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showinactive?: boolean | undefined
  readonly showremoved?: boolean | undefined
}

export const listQuarantinedIps = /* @__PURE__ */ describeCommand<'list', ListQuarantinedIpsParameters, QuarantinedIp>({
  name: 'listQuarantinedIps',
  kind: 'list',
  key: 'quarantinedip',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    showinactive: 'bool',
    showremoved: 'bool',
  },
})

export interface RemoveQuarantinedIpParameters {
  readonly id?: string | undefined
  readonly ipaddress?: string | undefined
  readonly removalreason: string
}

export const removeQuarantinedIp = /* @__PURE__ */ describeCommand<'sync', RemoveQuarantinedIpParameters, QuarantinedIp>({
  name: 'removeQuarantinedIp',
  kind: 'sync',
  parameters: {
    id: 'uuid',
    ipaddress: 'string',
    removalreason: 'string!',
  },
})

export interface UpdateQuarantinedIpParameters {
  readonly enddate: string
  readonly id?: string | undefined
  readonly ipaddress?: string | undefined
}

export const updateQuarantinedIp = /* @__PURE__ */ describeCommand<'sync', UpdateQuarantinedIpParameters, QuarantinedIp>({
  name: 'updateQuarantinedIp',
  kind: 'sync',
  parameters: {
    enddate: 'date!',
    id: 'uuid',
    ipaddress: 'string',
  },
})
