// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { ChangeOutOfBandManagementPasswordAnswer, ConfigureOutOfBandManagementAnswer, IssueOutOfBandManagementPowerActionAnswer } from './entities/outofband-management.ts'

export interface ChangeOutOfBandManagementPasswordParameters {
  readonly hostid: string
  readonly password?: string | undefined
}

export const changeOutOfBandManagementPassword = /* @__PURE__ */ describeCommand<'job', ChangeOutOfBandManagementPasswordParameters, ChangeOutOfBandManagementPasswordAnswer>({
  name: 'changeOutOfBandManagementPassword',
  kind: 'job',
  parameters: {
    hostid: 'uuid!',
    password: 'string',
  },
})

export interface ConfigureOutOfBandManagementParameters {
  readonly address: string
  readonly driver: string
  readonly hostid: string
  readonly password: string
  readonly port: string
  readonly username: string
}

export const configureOutOfBandManagement = /* @__PURE__ */ describeCommand<'sync', ConfigureOutOfBandManagementParameters, ConfigureOutOfBandManagementAnswer>({
  name: 'configureOutOfBandManagement',
  kind: 'sync',
  parameters: {
    address: 'string!',
    driver: 'string!',
    hostid: 'uuid!',
    password: 'string!',
    port: 'string!',
    username: 'string!',
  },
})

export interface IssueOutOfBandManagementPowerActionParameters {
  readonly action: string
  readonly hostid: string
  readonly timeout?: number | undefined
}

export const issueOutOfBandManagementPowerAction = /* @__PURE__ */ describeCommand<'job', IssueOutOfBandManagementPowerActionParameters, IssueOutOfBandManagementPowerActionAnswer>({
  name: 'issueOutOfBandManagementPowerAction',
  kind: 'job',
  parameters: {
    action: 'string!',
    hostid: 'uuid!',
    timeout: 'long',
  },
})
