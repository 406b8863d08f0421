import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeRule } from '../core/describe.ts'
import type { RuleRow, StickinessPolicyRow } from '../database/rule-rows.ts'
import { hasRouter } from '../infrastructure/router.ts'
import { capabilityOf } from '../offerings/network-services.ts'

interface Method {
  readonly methodname: string
  readonly paramlist: readonly { readonly paramname: string; readonly required: boolean; readonly isflag: boolean }[]
}

export interface StickinessRequest {
  readonly name: string
  readonly description: string | undefined
  readonly method: string
  readonly params: Readonly<Record<string, string>>
}

/** The stickiness methods of the network's provider, with their parameters. */
export function createStickiness(cloud: Cloud, rule: RuleRow, request: StickinessRequest): StickinessPolicyRow {
  const network = cloud.networks.require(rule.networkId)
  const methods = JSON.parse(capabilityOf(cloud, network, 'Lb', 'SupportedStickinessMethods') || '[]') as readonly Method[]
  const method = methods.find(({ methodname }) => methodname.toLowerCase() === request.method.toLowerCase())
  if (method === undefined) throw invalid(`Failed to match Stickiness method name for LB rule:${rule.number}`)
  for (const name of Object.keys(request.params)) {
    if (!method.paramlist.some(({ paramname }) => paramname.toLowerCase() === name.toLowerCase()))
      throw invalid(`Failed : Stickiness policy does not support param name :${name}`)
  }
  if (cloud.stickinessPolicies.countBy('rule', rule.id) > 1)
    throw invalid(`Failed to create Stickiness policy: Already two policies attached ${rule.number}`)
  checkValues(cloud, rule, request)
  return cloud.stickinessPolicies.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('stickinessPolicies'),
    ruleId: rule.id,
    name: request.name,
    description: request.description,
    method: request.method,
    params: request.params,
  })
}

const AMOUNT = /^\d+[kmg]$/
const DURATION = /^\d+[dhms]$/
const NUMBER = /^\d+$/

/** Checks the parameters as the router's proxy does. Without a router, they are not checked. */
function checkValues(cloud: Cloud, rule: RuleRow, { method, params }: StickinessRequest): void {
  if (!hasRouter(cloud, rule.networkId)) return
  const shown = describeRule(rule, cloud.networks.getIncludingRemoved(rule.networkId)?.number)
  const check = (name: string, pattern: RegExp, where: string, cause: string) => {
    const value = params[name]
    if (value === undefined || pattern.test(value)) return
    throw invalid(`Failed LB in validation rule${where}: ${shown} Cause: ${name} is not ${cause}: ${value}`)
  }
  if (method.toLowerCase() === 'sourcebased') {
    check('expire', DURATION, '', 'in timeformat')
    check('tablesize', AMOUNT, '', 'in size format')
  }
  if (method.toLowerCase() === 'appcookie') {
    check('length', NUMBER, ' id', 'a number')
    check('holdtime', /^\d+[dhms]?$/, ' id', 'in timeformat')
  }
}
