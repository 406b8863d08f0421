// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { StartRollingMaintenanceAnswer } from './entities/rolling-maintenance.ts'

export interface StartRollingMaintenanceParameters {
  readonly clusterids?: readonly string[] | undefined
  readonly forced?: boolean | undefined
  readonly hostids?: readonly string[] | undefined
  readonly payload?: string | undefined
  readonly podids?: readonly string[] | undefined
  readonly timeout?: number | undefined
  readonly zoneids?: readonly string[] | undefined
}

export const startRollingMaintenance = /* @__PURE__ */ describeCommand<'job', StartRollingMaintenanceParameters, StartRollingMaintenanceAnswer>({
  name: 'startRollingMaintenance',
  kind: 'job',
  parameters: {
    clusterids: 'list',
    forced: 'bool',
    hostids: 'list',
    payload: 'string',
    podids: 'list',
    timeout: 'int',
    zoneids: 'list',
  },
})
