// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { AddIpToNicAnswer, Nic } from './entities/nic.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'

export interface AddIpToNicParameters {
  readonly ipaddress?: string | undefined
  readonly nicid: string
}

export const addIpToNic = /* @__PURE__ */ describeCommand<'job-with-id', AddIpToNicParameters, AddIpToNicAnswer>({
  name: 'addIpToNic',
  kind: 'job-with-id',
  key: 'nicsecondaryip',
  envelope: 'addiptovmnicresponse',
  parameters: {
    ipaddress: 'string',
    nicid: 'uuid!',
  },
})

export interface ListNicsParameters {
  readonly fordisplay?: boolean | undefined
  readonly keyword?: string | undefined
  readonly networkid?: string | undefined
  readonly nicid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly virtualmachineid: string
}

export const listNics = /* @__PURE__ */ describeCommand<'list', ListNicsParameters, Nic>({
  name: 'listNics',
  kind: 'list',
  key: 'nic',
  parameters: {
    fordisplay: 'bool@4.4',
    keyword: 'string',
    networkid: 'uuid',
    nicid: 'uuid',
    page: 'int',
    pagesize: 'int',
    virtualmachineid: 'uuid!',
  },
})

export interface RemoveIpFromNicParameters {
  readonly id: string
}

export const removeIpFromNic = /* @__PURE__ */ describeCommand<'job', RemoveIpFromNicParameters, Success>({
  name: 'removeIpFromNic',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateVmNicIpParameters {
  readonly ipaddress?: string | undefined
  readonly nicid: string
}

export const updateVmNicIp = /* @__PURE__ */ describeCommand<'job', UpdateVmNicIpParameters, VirtualMachine>({
  name: 'updateVmNicIp',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    ipaddress: 'string',
    nicid: 'uuid!',
  },
})
