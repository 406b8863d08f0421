// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { ListDbMetricsAnswer } from './entities/infrastructure-usage.ts'

export interface ListDbMetricsParameters {
}

export const listDbMetrics = /* @__PURE__ */ describeCommand<'sync', ListDbMetricsParameters, ListDbMetricsAnswer>({
  name: 'listDbMetrics',
  kind: 'sync',
  key: 'dbMetrics',
  parameters: {
  },
})
