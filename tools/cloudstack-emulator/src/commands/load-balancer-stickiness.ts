import { createLBStickinessPolicy, deleteLBStickinessPolicy, listLBStickinessPolicies } from 'cloudstack-client/api'
import { invalid } from '../cloud/problem.ts'
import type { RuleRow } from '../rows/network.ts'
import type { View } from '../views/view.ts'
import { type Call, job, list, listing, SUCCESS, texts } from './define.ts'
import { ruleFor } from './firewall-rule.ts'

const METHODS: readonly string[] = ['LbCookie', 'AppCookie', 'SourceBased']
const documented = { ids: { lbruleid: 'rules' }, evidence: 'documented' } as const

function viewPolicies({ cloud }: Call, rule: RuleRow): View {
  const { stickiness } = rule
  const account = cloud.accounts.ever(rule.accountId)
  return {
    lbruleid: rule.id,
    name: rule.name,
    description: rule.description,
    account: account?.name,
    domainid: account?.domainId,
    domain: cloud.domains.ever(account?.domainId)?.name,
    state: rule.state,
    stickinesspolicy:
      stickiness === undefined
        ? []
        : [
            {
              id: stickiness.id,
              name: stickiness.name,
              methodname: stickiness.method,
              params: stickiness.params,
              state: 'Active',
              fordisplay: true,
            },
          ],
  }
}

/** A policy's own id is not a row of its own: it lives with its rule. */
function ruleOfPolicy({ cloud }: Call, id: string): RuleRow {
  const rule = [...cloud.rules.all()].find((row) => row.stickiness?.id === id)
  if (rule === undefined) throw invalid(`Unable to find Stickiness policy ${id}`)
  return rule
}

export const stickinessCommands = [
  list(listLBStickinessPolicies, { ...documented, key: 'stickinesspolicies' }, (call, { lbruleid, id }) => {
    const rule = lbruleid === undefined ? ruleOfPolicy(call, id ?? '') : ruleFor(call, lbruleid, 'LoadBalancing')
    return listing([rule], (row) => viewPolicies(call, row))
  }),

  job(createLBStickinessPolicy, documented, (call, { lbruleid, name, methodname, param }) => {
    const { cloud } = call
    const rule = ruleFor(call, lbruleid, 'LoadBalancing')
    const method = METHODS.find((known) => known.toLowerCase() === methodname.toLowerCase())
    if (method === undefined) throw invalid(`Failed to create Stickiness policy: method ${methodname} is none of ${METHODS.join(', ')}`)
    if (rule.stickiness !== undefined) throw invalid(`Failed to create Stickiness policy: Already policy attached for rule ${rule.name}`)
    const stickiness = { id: cloud.newId(), name, method, params: texts(param) }
    return {
      id: stickiness.id,
      queue: rule.id,
      finish: () => ({ stickinesspolicies: viewPolicies(call, cloud.rules.update(rule.id, { stickiness })) }),
    }
  }),

  job(deleteLBStickinessPolicy, { evidence: 'documented' }, (call, { id }) => {
    const rule = ruleFor(call, ruleOfPolicy(call, id).id, 'LoadBalancing')
    return {
      queue: rule.id,
      finish: () => {
        call.cloud.rules.update(rule.id, { stickiness: undefined })
        return SUCCESS
      },
    }
  }),
]
