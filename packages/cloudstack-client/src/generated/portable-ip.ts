// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { PortableIpRange } from './entities/portable-ip.ts'

export interface CreatePortableIpRangeParameters {
  readonly endip: string
  readonly gateway: string
  readonly netmask: string
  readonly regionid: number
  readonly startip: string
  readonly vlan?: string | undefined
}

export const createPortableIpRange = /* @__PURE__ */ describeCommand<'job-with-id', CreatePortableIpRangeParameters, PortableIpRange>({
  name: 'createPortableIpRange',
  kind: 'job-with-id',
  parameters: {
    endip: 'string!',
    gateway: 'string!',
    netmask: 'string!',
    regionid: 'int!',
    startip: 'string!',
    vlan: 'string',
  },
})

export interface DeletePortableIpRangeParameters {
  readonly id: string
}

export const deletePortableIpRange = /* @__PURE__ */ describeCommand<'job', DeletePortableIpRangeParameters, Success>({
  name: 'deletePortableIpRange',
  kind: 'job',
  envelope: 'deleteportablepublicipresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListPortableIpRangesParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly regionid?: number | undefined
}

export const listPortableIpRanges = /* @__PURE__ */ describeCommand<'list', ListPortableIpRangesParameters, PortableIpRange>({
  name: 'listPortableIpRanges',
  kind: 'list',
  key: 'portableiprange',
  envelope: 'listportableipresponse',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    regionid: 'int',
  },
})
