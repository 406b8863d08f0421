import { forAdmin, type View, type Viewer } from '../api/view.ts'
import type { RuleRow, StickinessPolicyRow } from '../database/rule-rows.ts'

/** Policies are shown under the rule they belong to. */
export function viewStickiness(viewer: Viewer, rule: RuleRow, policies: readonly StickinessPolicyRow[]): View {
  return {
    ...ofRule(viewer, rule),
    stickinesspolicy: policies.map((policy) => ({
      id: policy.id,
      name: policy.name,
      methodname: policy.method,
      description: policy.description,
      params: policy.params,
      ...forAdmin(viewer, () => ({ fordisplay: true })),
    })),
  }
}

/** Virtual routers do not support health checks, so there are none. */
export function viewHealthChecks(viewer: Viewer, rule: RuleRow): View {
  return { ...ofRule(viewer, rule), healthcheckpolicy: [] }
}

function ofRule({ cloud }: Viewer, rule: RuleRow): View {
  const account = cloud.accounts.getIncludingRemoved(rule.accountId)
  const domain = cloud.domains.getIncludingRemoved(account?.domainId)
  return { lbruleid: rule.id, account: account?.name, domainid: domain?.id, domain: domain?.name }
}
