// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother } from '../api/command.ts'
import type { Hypervisor, HypervisorCapability } from './entities/hypervisor.ts'
import type { HypervisorType } from './values.ts'

export interface ListHypervisorCapabilitiesParameters {
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listHypervisorCapabilities = /* @__PURE__ */ describeCommand<'list', ListHypervisorCapabilitiesParameters, HypervisorCapability>({
  name: 'listHypervisorCapabilities',
  kind: 'list',
  key: 'hypervisorCapabilities',
  parameters: {
    hypervisor: 'string',
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListHypervisorsParameters {
  readonly zoneid?: string | undefined
}

export const listHypervisors = /* @__PURE__ */ describeCommand<'list', ListHypervisorsParameters, Hypervisor>({
  name: 'listHypervisors',
  kind: 'list',
  key: 'hypervisor',
  parameters: {
    zoneid: 'uuid',
  },
})

export interface UpdateHypervisorCapabilitiesParameters {
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly hypervisorversion?: string | undefined
  readonly id?: string | undefined
  readonly maxdatavolumeslimit?: number | undefined
  readonly maxguestslimit?: number | undefined
  readonly maxhostspercluster?: number | undefined
  readonly securitygroupenabled?: boolean | undefined
  readonly storagemotionenabled?: boolean | undefined
  readonly vmsnapshotenabled?: boolean | undefined
}

export const updateHypervisorCapabilities = /* @__PURE__ */ describeCommand<'sync', UpdateHypervisorCapabilitiesParameters, HypervisorCapability>({
  name: 'updateHypervisorCapabilities',
  kind: 'sync',
  parameters: {
    hypervisor: 'string@4.19.1',
    hypervisorversion: 'string@4.19.1',
    id: 'uuid',
    maxdatavolumeslimit: 'int@4.16.0',
    maxguestslimit: 'long',
    maxhostspercluster: 'int@4.16.0',
    securitygroupenabled: 'bool',
    storagemotionenabled: 'bool@4.16.0',
    vmsnapshotenabled: 'bool@4.16.0',
  },
})
