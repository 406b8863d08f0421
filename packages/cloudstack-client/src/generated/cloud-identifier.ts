// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { GetCloudIdentifierAnswer } from './entities/cloud-identifier.ts'

export interface GetCloudIdentifierParameters {
  readonly userid: string
}

export const getCloudIdentifier = /* @__PURE__ */ describeCommand<'sync', GetCloudIdentifierParameters, GetCloudIdentifierAnswer>({
  name: 'getCloudIdentifier',
  kind: 'sync',
  key: 'cloudidentifier',
  parameters: {
    userid: 'uuid!',
  },
})
