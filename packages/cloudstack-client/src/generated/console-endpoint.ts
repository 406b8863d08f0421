// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { CreateConsoleEndpointAnswer } from './entities/console-endpoint.ts'

export interface CreateConsoleEndpointParameters {
  readonly token?: string | undefined
  readonly virtualmachineid: string
}

export const createConsoleEndpoint = /* @__PURE__ */ describeCommand<'sync', CreateConsoleEndpointParameters, CreateConsoleEndpointAnswer>({
  name: 'createConsoleEndpoint',
  kind: 'sync',
  key: 'consoleendpoint',
  parameters: {
    token: 'string',
    virtualmachineid: 'uuid!',
  },
})
