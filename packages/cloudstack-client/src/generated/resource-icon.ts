// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { ResourceIcon } from './entities/resource-icon.ts'

export interface DeleteResourceIconParameters {
  readonly resourceids: readonly string[]
  readonly resourcetype: string
}

export const deleteResourceIcon = /* @__PURE__ */ describeCommand<'sync', DeleteResourceIconParameters, Success>({
  name: 'deleteResourceIcon',
  kind: 'sync',
  parameters: {
    resourceids: 'list!',
    resourcetype: 'string!',
  },
})

export interface ListResourceIconParameters {
  readonly resourceids: readonly string[]
  readonly resourcetype: string
}

export const listResourceIcon = /* @__PURE__ */ describeCommand<'list', ListResourceIconParameters, ResourceIcon>({
  name: 'listResourceIcon',
  kind: 'list',
  key: 'resourceicon',
  parameters: {
    resourceids: 'list!',
    resourcetype: 'string!',
  },
})

export interface UploadResourceIconParameters {
  readonly base64image: string
  readonly resourceids: readonly string[]
  readonly resourcetype: string
}

export const uploadResourceIcon = /* @__PURE__ */ describeCommand<'sync', UploadResourceIconParameters, Success>({
  name: 'uploadResourceIcon',
  kind: 'sync',
  parameters: {
    base64image: 'string!<=2097152',
    resourceids: 'list!',
    resourcetype: 'string!',
  },
})
