// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface QuotaBalanceAnswer {
  readonly balance?: QuotaBalanceResponseType
}

export interface QuotaBalanceResponseType {
  readonly credits?: readonly string[]
  readonly currency?: string
  readonly startdate?: string
  readonly startquota?: number
}

export interface QuotaCreditsAnswer {
  readonly credit?: number
  readonly creditedon?: string
  readonly creditoruserid?: string
  readonly creditorusername?: string
  readonly currency?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface QuotaIsEnabledAnswer {
  readonly isenabled?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface QuotaStatementAnswer {
  readonly statement?: QuotaStatementResponseType
}

export interface QuotaStatementResponseType {
  readonly currency?: string
  readonly enddate?: string
  readonly quotausage?: readonly QuotaUsage[]
  readonly startdate?: string
  readonly totalquota?: number
}

export interface QuotaSummary {
  readonly account?: string
  readonly accountid?: string
  readonly balance?: number
  readonly currency?: string
  readonly domain?: string
  readonly domainid?: string
  readonly enddate?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly quota?: number
  readonly quotaenabled?: boolean
  readonly startdate?: string
  readonly state?: string
}

export interface QuotaTariffCreateAnswer {
  readonly activationRule?: string
  readonly currency?: string
  readonly description?: string
  readonly effectiveDate?: string
  readonly endDate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly position?: number
  readonly removed?: string
  readonly tariffValue?: number
  readonly usageDiscriminator?: string
  readonly usageName?: string
  readonly usageType?: number
  readonly usageTypeDescription?: string
  readonly usageUnit?: string
}

export interface QuotaTariffList {
  readonly activationRule?: string
  readonly currency?: string
  readonly description?: string
  readonly effectiveDate?: string
  readonly endDate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly position?: number
  readonly removed?: string
  readonly tariffValue?: number
  readonly usageDiscriminator?: string
  readonly usageName?: string
  readonly usageType?: number
  readonly usageTypeDescription?: string
  readonly usageUnit?: string
}

export interface QuotaTariffUpdateAnswer {
  readonly activationRule?: string
  readonly currency?: string
  readonly description?: string
  readonly effectiveDate?: string
  readonly endDate?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly position?: number
  readonly removed?: string
  readonly tariffValue?: number
  readonly usageDiscriminator?: string
  readonly usageName?: string
  readonly usageType?: number
  readonly usageTypeDescription?: string
  readonly usageUnit?: string
}

export interface QuotaUpdateAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly updated_on?: string
}

export interface QuotaUsage {
  readonly accountid?: number
  readonly domain?: number
  readonly name?: string
  readonly quota?: number
  readonly type?: number
  readonly unit?: string
}
