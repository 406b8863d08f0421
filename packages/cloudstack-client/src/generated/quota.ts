// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { QuotaBalanceAnswer, QuotaCreditsAnswer, QuotaIsEnabledAnswer, QuotaStatementAnswer, QuotaSummary, QuotaTariffCreateAnswer, QuotaTariffList, QuotaTariffUpdateAnswer, QuotaUpdateAnswer } from './entities/quota.ts'

export interface QuotaBalanceParameters {
  readonly account: string
  readonly accountid?: string | undefined
  readonly domainid: string
  readonly enddate?: string | undefined
  readonly startdate?: string | undefined
}

export const quotaBalance = /* @__PURE__ */ describeCommand<'sync', QuotaBalanceParameters, QuotaBalanceAnswer>({
  name: 'quotaBalance',
  kind: 'sync',
  parameters: {
    account: 'string!',
    accountid: 'uuid',
    domainid: 'uuid!',
    enddate: 'date',
    startdate: 'date',
  },
})

export interface QuotaCreditsParameters {
  readonly account: string
  readonly domainid: string
  readonly min_balance?: number | undefined
  readonly quota_enforce?: boolean | undefined
  readonly value: number
}

export const quotaCredits = /* @__PURE__ */ describeCommand<'sync', QuotaCreditsParameters, QuotaCreditsAnswer>({
  name: 'quotaCredits',
  kind: 'sync',
  parameters: {
    account: 'string!',
    domainid: 'uuid!',
    min_balance: 'float',
    quota_enforce: 'bool',
    value: 'float!',
  },
})

export interface QuotaIsEnabledParameters {
}

export const quotaIsEnabled = /* @__PURE__ */ describeCommand<'sync', QuotaIsEnabledParameters, QuotaIsEnabledAnswer>({
  name: 'quotaIsEnabled',
  kind: 'sync',
  parameters: {
  },
})

export interface QuotaStatementParameters {
  readonly account: string
  readonly accountid?: string | undefined
  readonly domainid: string
  readonly enddate: string
  readonly startdate: string
  readonly type?: number | undefined
}

export const quotaStatement = /* @__PURE__ */ describeCommand<'sync', QuotaStatementParameters, QuotaStatementAnswer>({
  name: 'quotaStatement',
  kind: 'sync',
  parameters: {
    account: 'string!',
    accountid: 'uuid',
    domainid: 'uuid!',
    enddate: 'date!',
    startdate: 'date!',
    type: 'int',
  },
})

export interface QuotaSummaryParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const quotaSummary = /* @__PURE__ */ describeCommand<'list', QuotaSummaryParameters, QuotaSummary>({
  name: 'quotaSummary',
  kind: 'list',
  key: 'summary',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
  },
})

export interface QuotaTariffCreateParameters {
  readonly activationrule?: string | undefined
  readonly description?: string | undefined
  readonly enddate?: string | undefined
  readonly name: string
  readonly position?: number | undefined
  readonly startdate?: string | undefined
  readonly usagetype: number
  readonly value: number
}

export const quotaTariffCreate = /* @__PURE__ */ describeCommand<'sync', QuotaTariffCreateParameters, QuotaTariffCreateAnswer>({
  name: 'quotaTariffCreate',
  kind: 'sync',
  parameters: {
    activationrule: 'string',
    description: 'string',
    enddate: 'date',
    name: 'string!',
    position: 'int',
    startdate: 'date',
    usagetype: 'int!',
    value: 'float!',
  },
})

export interface QuotaTariffDeleteParameters {
  readonly id: string
}

export const quotaTariffDelete = /* @__PURE__ */ describeCommand<'sync', QuotaTariffDeleteParameters, Success>({
  name: 'quotaTariffDelete',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface QuotaTariffListParameters {
  readonly enddate?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly listonlyremoved?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly startdate?: string | undefined
  readonly usagetype?: number | undefined
}

export const quotaTariffList = /* @__PURE__ */ describeCommand<'list', QuotaTariffListParameters, QuotaTariffList>({
  name: 'quotaTariffList',
  kind: 'list',
  key: 'quotatariff',
  parameters: {
    enddate: 'date',
    id: 'uuid',
    keyword: 'string',
    listall: 'bool',
    listonlyremoved: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    startdate: 'date',
    usagetype: 'int',
  },
})

export interface QuotaTariffUpdateParameters {
  readonly activationrule?: string | undefined
  readonly description?: string | undefined
  readonly enddate?: string | undefined
  readonly name: string
  readonly position?: number | undefined
  readonly startdate?: string | undefined
  readonly usagetype?: number | undefined
  readonly value?: number | undefined
}

export const quotaTariffUpdate = /* @__PURE__ */ describeCommand<'sync', QuotaTariffUpdateParameters, QuotaTariffUpdateAnswer>({
  name: 'quotaTariffUpdate',
  kind: 'sync',
  parameters: {
    activationrule: 'string',
    description: 'string',
    enddate: 'date',
    name: 'string!',
    position: 'int',
    startdate: 'date',
    usagetype: 'int',
    value: 'float',
  },
})

export interface QuotaUpdateParameters {
}

export const quotaUpdate = /* @__PURE__ */ describeCommand<'sync', QuotaUpdateParameters, QuotaUpdateAnswer>({
  name: 'quotaUpdate',
  kind: 'sync',
  parameters: {
  },
})
