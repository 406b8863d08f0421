// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { CloudianIsEnabledAnswer } from './entities/cloudian.ts'

export interface CloudianIsEnabledParameters {
}

export const cloudianIsEnabled = /* @__PURE__ */ describeCommand<'sync', CloudianIsEnabledParameters, CloudianIsEnabledAnswer>({
  name: 'cloudianIsEnabled',
  kind: 'sync',
  parameters: {
  },
})
