// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success, WireObject } from '../api/command.ts'
import type { CustomAction, Extension, UnregisterExtensionAnswer } from './entities/extension.ts'

export interface AddCustomActionParameters {
  readonly allowedroletypes?: readonly string[] | undefined
  readonly description?: string | undefined
  readonly details?: WireObject | undefined
  readonly enabled?: boolean | undefined
  readonly errormessage?: string | undefined
  readonly extensionid: string
  readonly name: string
  readonly parameters?: WireObject | undefined
  readonly resourcetype?: string | undefined
  readonly successmessage?: string | undefined
  readonly timeout?: number | undefined
}

export const addCustomAction = /* @__PURE__ */ describeCommand<'sync', AddCustomActionParameters, CustomAction>({
  name: 'addCustomAction',
  kind: 'sync',
  parameters: {
    allowedroletypes: 'list',
    description: 'string',
    details: 'map(named)',
    enabled: 'bool',
    errormessage: 'string',
    extensionid: 'uuid!',
    name: 'string!',
    parameters: 'map(key,value)',
    resourcetype: 'string',
    successmessage: 'string',
    timeout: 'int',
  },
})

export interface CreateExtensionParameters {
  readonly description?: string | undefined
  readonly details?: WireObject | undefined
  readonly name: string
  readonly orchestratorrequirespreparevm?: boolean | undefined
  readonly path?: string | undefined
  readonly reservedresourcedetails?: string | undefined
  readonly state?: string | undefined
  readonly type: string
}

export const createExtension = /* @__PURE__ */ describeCommand<'sync', CreateExtensionParameters, Extension>({
  name: 'createExtension',
  kind: 'sync',
  parameters: {
    description: 'string',
    details: 'map(named)',
    name: 'string!',
    orchestratorrequirespreparevm: 'bool',
    path: 'string',
    reservedresourcedetails: 'string@4.22.1',
    state: 'string',
    type: 'string!',
  },
})

export interface DeleteCustomActionParameters {
  readonly id?: string | undefined
}

export const deleteCustomAction = /* @__PURE__ */ describeCommand<'sync', DeleteCustomActionParameters, Success>({
  name: 'deleteCustomAction',
  kind: 'sync',
  parameters: {
    id: 'uuid',
  },
})

export interface DeleteExtensionParameters {
  readonly cleanup?: boolean | undefined
  readonly id?: string | undefined
}

export const deleteExtension = /* @__PURE__ */ describeCommand<'sync', DeleteExtensionParameters, Extension>({
  name: 'deleteExtension',
  kind: 'sync',
  parameters: {
    cleanup: 'bool',
    id: 'uuid',
  },
})

export interface ListCustomActionsParameters {
  readonly enabled?: boolean | undefined
  readonly extensionid?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly resourceid?: string | undefined
  readonly resourcetype?: string | undefined
}

export const listCustomActions = /* @__PURE__ */ describeCommand<'list', ListCustomActionsParameters, CustomAction>({
  name: 'listCustomActions',
  kind: 'list',
  key: 'extensioncustomaction',
  parameters: {
    enabled: 'bool',
    extensionid: 'uuid',
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    resourceid: 'string',
    resourcetype: 'string',
  },
})

export interface ListExtensionsParameters {
  readonly details?: readonly string[] | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listExtensions = /* @__PURE__ */ describeCommand<'list', ListExtensionsParameters, Extension>({
  name: 'listExtensions',
  kind: 'list',
  key: 'extension',
  parameters: {
    details: 'list',
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface RegisterExtensionParameters {
  readonly details?: WireObject | undefined
  readonly extensionid: string
  readonly resourceid: string
  readonly resourcetype: string
}

export const registerExtension = /* @__PURE__ */ describeCommand<'sync', RegisterExtensionParameters, Extension>({
  name: 'registerExtension',
  kind: 'sync',
  parameters: {
    details: 'map(named)',
    extensionid: 'uuid!',
    resourceid: 'string!',
    resourcetype: 'string!',
  },
})

export interface RunCustomActionParameters {
  readonly customactionid: string
  readonly parameters?: WireObject | undefined
  readonly resourceid: string
  readonly resourcetype?: string | undefined
}

export const runCustomAction = /* @__PURE__ */ describeCommand<'job', RunCustomActionParameters, CustomAction>({
  name: 'runCustomAction',
  kind: 'job',
  parameters: {
    customactionid: 'uuid!',
    parameters: 'map(key,value)',
    resourceid: 'string!',
    resourcetype: 'string',
  },
})

export interface UnregisterExtensionParameters {
  readonly extensionid: string
  readonly resourceid: string
  readonly resourcetype: string
}

export const unregisterExtension = /* @__PURE__ */ describeCommand<'sync', UnregisterExtensionParameters, UnregisterExtensionAnswer>({
  name: 'unregisterExtension',
  kind: 'sync',
  parameters: {
    extensionid: 'uuid!',
    resourceid: 'string!',
    resourcetype: 'string!',
  },
})

export interface UpdateCustomActionParameters {
  readonly allowedroletypes?: readonly string[] | undefined
  readonly cleanupdetails?: boolean | undefined
  readonly cleanupparameters?: boolean | undefined
  readonly description?: string | undefined
  readonly details?: WireObject | undefined
  readonly enabled?: boolean | undefined
  readonly errormessage?: string | undefined
  readonly id: string
  readonly parameters?: WireObject | undefined
  readonly resourcetype?: string | undefined
  readonly successmessage?: string | undefined
  readonly timeout?: number | undefined
}

export const updateCustomAction = /* @__PURE__ */ describeCommand<'sync', UpdateCustomActionParameters, Success>({
  name: 'updateCustomAction',
  kind: 'sync',
  parameters: {
    allowedroletypes: 'list',
    cleanupdetails: 'bool',
    cleanupparameters: 'bool',
    description: 'string',
    details: 'map(named)',
    enabled: 'bool',
    errormessage: 'string',
    id: 'uuid!',
    parameters: 'map(key,value)',
    resourcetype: 'string',
    successmessage: 'string',
    timeout: 'int',
  },
})

export interface UpdateExtensionParameters {
  readonly cleanupdetails?: boolean | undefined
  readonly description?: string | undefined
  readonly details?: WireObject | undefined
  readonly id: string
  readonly orchestratorrequirespreparevm?: boolean | undefined
  readonly reservedresourcedetails?: string | undefined
  readonly state?: string | undefined
}

export const updateExtension = /* @__PURE__ */ describeCommand<'sync', UpdateExtensionParameters, Extension>({
  name: 'updateExtension',
  kind: 'sync',
  parameters: {
    cleanupdetails: 'bool',
    description: 'string',
    details: 'map(named)',
    id: 'uuid!',
    orchestratorrequirespreparevm: 'bool',
    reservedresourcedetails: 'string@4.22.1',
    state: 'string',
  },
})
