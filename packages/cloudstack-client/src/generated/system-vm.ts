// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { ChangeServiceForSystemVmAnswer, SystemVm } from './entities/system-vm.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'
import type { CpuArchitecture } from './values.ts'

export interface ChangeServiceForSystemVmParameters {
  readonly details?: WireObject | undefined
  readonly id: string
  readonly serviceofferingid: string
}

export const changeServiceForSystemVm = /* @__PURE__ */ describeCommand<'sync', ChangeServiceForSystemVmParameters, ChangeServiceForSystemVmAnswer>({
  name: 'changeServiceForSystemVm',
  kind: 'sync',
  parameters: {
    details: 'map(named)',
    id: 'uuid!',
    serviceofferingid: 'uuid!',
  },
})

export interface DestroySystemVmParameters {
  readonly id: string
}

export const destroySystemVm = /* @__PURE__ */ describeCommand<'job', DestroySystemVmParameters, SystemVm>({
  name: 'destroySystemVm',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListSystemVmsParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly hostid?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly state?: string | undefined
  readonly storageid?: string | undefined
  readonly systemvmtype?: string | undefined
  readonly zoneid?: string | undefined
}

export const listSystemVms = /* @__PURE__ */ describeCommand<'list', ListSystemVmsParameters, SystemVm>({
  name: 'listSystemVms',
  kind: 'list',
  key: 'systemvm',
  parameters: {
    arch: 'string@4.20.1',
    hostid: 'uuid',
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    state: 'string',
    storageid: 'uuid@3.0.1',
    systemvmtype: 'string',
    zoneid: 'uuid',
  },
})

export interface ListSystemVmsUsageHistoryParameters {
  readonly enddate?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly startdate?: string | undefined
}

export const listSystemVmsUsageHistory = /* @__PURE__ */ describeCommand<'list', ListSystemVmsUsageHistoryParameters, VirtualMachine>({
  name: 'listSystemVmsUsageHistory',
  kind: 'list',
  key: 'virtualmachine',
  parameters: {
    enddate: 'date',
    id: 'uuid',
    ids: 'list',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    startdate: 'date',
  },
})

export interface MigrateSystemVmParameters {
  readonly autoselect?: boolean | undefined
  readonly hostid?: string | undefined
  readonly storageid?: string | undefined
  readonly virtualmachineid: string
}

export const migrateSystemVm = /* @__PURE__ */ describeCommand<'job', MigrateSystemVmParameters, SystemVm>({
  name: 'migrateSystemVm',
  kind: 'job',
  parameters: {
    autoselect: 'bool@4.16.0',
    hostid: 'uuid',
    storageid: 'uuid@4.16.0',
    virtualmachineid: 'uuid!',
  },
})

export interface PatchSystemVmParameters {
  readonly forced?: boolean | undefined
  readonly id?: string | undefined
}

export const patchSystemVm = /* @__PURE__ */ describeCommand<'job', PatchSystemVmParameters, Success>({
  name: 'patchSystemVm',
  kind: 'job',
  parameters: {
    forced: 'bool',
    id: 'uuid',
  },
})

export interface RebootSystemVmParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const rebootSystemVm = /* @__PURE__ */ describeCommand<'job', RebootSystemVmParameters, SystemVm>({
  name: 'rebootSystemVm',
  kind: 'job',
  parameters: {
    forced: 'bool@4.16.0',
    id: 'uuid!',
  },
})

export interface ScaleSystemVmParameters {
  readonly details?: WireObject | undefined
  readonly id: string
  readonly serviceofferingid: string
}

export const scaleSystemVm = /* @__PURE__ */ describeCommand<'job', ScaleSystemVmParameters, SystemVm>({
  name: 'scaleSystemVm',
  kind: 'job',
  envelope: 'changeserviceforsystemvmresponse',
  parameters: {
    details: 'map(named)',
    id: 'uuid!',
    serviceofferingid: 'uuid!',
  },
})

export interface StartSystemVmParameters {
  readonly id: string
}

export const startSystemVm = /* @__PURE__ */ describeCommand<'job', StartSystemVmParameters, SystemVm>({
  name: 'startSystemVm',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface StopSystemVmParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const stopSystemVm = /* @__PURE__ */ describeCommand<'job', StopSystemVmParameters, SystemVm>({
  name: 'stopSystemVm',
  kind: 'job',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})
