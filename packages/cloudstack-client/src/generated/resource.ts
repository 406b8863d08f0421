// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'

export interface PurgeExpungedResourcesParameters {
  readonly batchsize?: number | undefined
  readonly enddate?: string | undefined
  readonly resourcetype?: string | undefined
  readonly startdate?: string | undefined
}

export const purgeExpungedResources = /* @__PURE__ */ describeCommand<'job', PurgeExpungedResourcesParameters, Success>({
  name: 'purgeExpungedResources',
  kind: 'job',
  parameters: {
    batchsize: 'long',
    enddate: 'date',
    resourcetype: 'string',
    startdate: 'date',
  },
})
