// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { ExecuteWebhookDeliveryAnswer, Webhook, WebhookDelivery } from './entities/webhook.ts'

export interface CreateWebhookParameters {
  readonly account?: string | undefined
  readonly description?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly payloadurl: string
  readonly projectid?: string | undefined
  readonly scope?: string | undefined
  readonly secretkey?: string | undefined
  readonly sslverification?: boolean | undefined
  readonly state?: string | undefined
}

export const createWebhook = /* @__PURE__ */ describeCommand<'sync', CreateWebhookParameters, Webhook>({
  name: 'createWebhook',
  kind: 'sync',
  parameters: {
    account: 'string',
    description: 'string',
    domainid: 'uuid',
    name: 'string!',
    payloadurl: 'string!',
    projectid: 'uuid',
    scope: 'string',
    secretkey: 'string',
    sslverification: 'bool',
    state: 'string',
  },
})

export interface DeleteWebhookParameters {
  readonly id: string
}

export const deleteWebhook = /* @__PURE__ */ describeCommand<'sync', DeleteWebhookParameters, Success>({
  name: 'deleteWebhook',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteWebhookDeliveryParameters {
  readonly enddate?: string | undefined
  readonly id?: string | undefined
  readonly managementserverid?: string | undefined
  readonly startdate?: string | undefined
  readonly webhookid?: string | undefined
}

export const deleteWebhookDelivery = /* @__PURE__ */ describeCommand<'sync', DeleteWebhookDeliveryParameters, Success>({
  name: 'deleteWebhookDelivery',
  kind: 'sync',
  parameters: {
    enddate: 'date',
    id: 'uuid',
    managementserverid: 'uuid',
    startdate: 'date',
    webhookid: 'uuid',
  },
})

export interface ExecuteWebhookDeliveryParameters {
  readonly id?: string | undefined
  readonly payload?: string | undefined
  readonly payloadurl?: string | undefined
  readonly secretkey?: string | undefined
  readonly sslverification?: boolean | undefined
  readonly webhookid?: string | undefined
}

export const executeWebhookDelivery = /* @__PURE__ */ describeCommand<'sync', ExecuteWebhookDeliveryParameters, ExecuteWebhookDeliveryAnswer>({
  name: 'executeWebhookDelivery',
  kind: 'sync',
  parameters: {
    id: 'uuid',
    payload: 'string',
    payloadurl: 'string',
    secretkey: 'string',
    sslverification: 'bool',
    webhookid: 'uuid',
  },
})

export interface ListWebhookDeliveriesParameters {
  readonly enddate?: string | undefined
  readonly eventtype?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly managementserverid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly startdate?: string | undefined
  readonly webhookid?: string | undefined
}

export const listWebhookDeliveries = /* @__PURE__ */ describeCommand<'list', ListWebhookDeliveriesParameters, WebhookDelivery>({
  name: 'listWebhookDeliveries',
  kind: 'list',
  key: 'webhookdelivery',
  parameters: {
    enddate: 'date',
    eventtype: 'string',
    id: 'uuid',
    keyword: 'string',
    managementserverid: 'uuid',
    page: 'int',
    pagesize: 'int',
    startdate: 'date',
    webhookid: 'uuid',
  },
})

export interface ListWebhooksParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly scope?: string | undefined
  readonly state?: string | undefined
}

export const listWebhooks = /* @__PURE__ */ describeCommand<'list', ListWebhooksParameters, Webhook>({
  name: 'listWebhooks',
  kind: 'list',
  key: 'webhook',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    scope: 'string',
    state: 'string',
  },
})

export interface UpdateWebhookParameters {
  readonly description?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly payloadurl?: string | undefined
  readonly scope?: string | undefined
  readonly secretkey?: string | undefined
  readonly sslverification?: boolean | undefined
  readonly state?: string | undefined
}

export const updateWebhook = /* @__PURE__ */ describeCommand<'sync', UpdateWebhookParameters, Success>({
  name: 'updateWebhook',
  kind: 'sync',
  parameters: {
    description: 'string',
    id: 'uuid!',
    name: 'string',
    payloadurl: 'string',
    scope: 'string',
    secretkey: 'string',
    sslverification: 'bool',
    state: 'string',
  },
})
