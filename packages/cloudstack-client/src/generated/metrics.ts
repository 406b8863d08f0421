// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { ListInfrastructureAnswer } from './entities/metrics.ts'

export interface ListInfrastructureParameters {
}

export const listInfrastructure = /* @__PURE__ */ describeCommand<'sync', ListInfrastructureParameters, ListInfrastructureAnswer>({
  name: 'listInfrastructure',
  kind: 'sync',
  key: 'infrastructure',
  parameters: {
  },
})
