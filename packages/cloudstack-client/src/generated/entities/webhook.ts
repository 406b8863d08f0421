// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ExecuteWebhookDeliveryAnswer {
  readonly enddate?: string
  readonly eventid?: string
  readonly eventtype?: string
  readonly headers?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managementserverid?: string
  readonly managementservername?: string
  readonly payload?: string
  readonly response?: string
  readonly startdate?: string
  readonly success?: boolean
  readonly webhookid?: string
  readonly webhookname?: string
}

export interface Webhook {
  readonly account?: string
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly payloadurl?: string
  readonly project?: string
  readonly projectid?: string
  readonly scope?: string
  readonly secretkey?: string
  readonly sslverification?: boolean
  readonly state?: string
}

export interface WebhookDelivery {
  readonly account?: string
  readonly created?: string
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly payloadurl?: string
  readonly project?: string
  readonly projectid?: string
  readonly scope?: string
  readonly secretkey?: string
  readonly sslverification?: boolean
  readonly state?: string
}
