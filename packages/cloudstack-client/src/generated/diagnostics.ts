// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { GetDiagnosticsDataAnswer, RunDiagnosticsAnswer } from './entities/diagnostics.ts'

export interface GetDiagnosticsDataParameters {
  readonly files?: readonly string[] | undefined
  readonly targetid: string
}

export const getDiagnosticsData = /* @__PURE__ */ describeCommand<'job', GetDiagnosticsDataParameters, GetDiagnosticsDataAnswer>({
  name: 'getDiagnosticsData',
  kind: 'job',
  parameters: {
    files: 'list',
    targetid: 'uuid!',
  },
})

export interface RunDiagnosticsParameters {
  readonly ipaddress: string
  readonly params?: string | undefined
  readonly targetid: string
  readonly type: string
}

export const runDiagnostics = /* @__PURE__ */ describeCommand<'job', RunDiagnosticsParameters, RunDiagnosticsAnswer>({
  name: 'runDiagnostics',
  kind: 'job',
  parameters: {
    ipaddress: 'string!',
    params: 'string',
    targetid: 'uuid!',
    type: 'string!',
  },
})
