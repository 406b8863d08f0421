import { createIpForwardingRule, deleteIpForwardingRule, listIpForwardingRules } from 'cloudstack-client/api'
import { type Call, job, list, listing } from '../api/define.ts'
import { same, select } from '../api/select.ts'
import type { View } from '../api/view.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { deleteRuleJob, existingRule } from './firewall-commands.ts'
import { createStaticNatRule } from './ip-forwarding.ts'
import { deleteRule } from './rule.ts'

const documented = { ids: { id: 'rules' }, evidence: 'documented' } as const

function viewRule({ cloud }: Call, row: RuleRow): View {
  const ip = cloud.publicIps.getIncludingRemoved(row.publicIpId)
  const machine = cloud.machines.getIncludingRemoved(ip?.machineId)
  return {
    id: row.id,
    protocol: row.protocol,
    startport: row.startPort,
    endport: row.endPort,
    // CloudStack shows the database number here instead of the address's id.
    ipaddressid: ip?.number,
    ipaddress: ip?.address,
    virtualmachineid: machine?.id,
    virtualmachinename: machine?.name,
    virtualmachinedisplayname: machine?.displayName,
    state: row.state,
  }
}

export const ipForwardingCommands = [
  list(listIpForwardingRules, documented, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.rules).filter(
        (row) =>
          row.purpose === 'StaticNat' &&
          same(parameters.ipaddressid, row.publicIpId) &&
          (parameters.virtualmachineid === undefined ||
            call.cloud.publicIps.getIncludingRemoved(row.publicIpId)?.machineId === parameters.virtualmachineid),
      ),
      (row) => viewRule(call, row),
    ),
  ),

  job(createIpForwardingRule, documented, (call, parameters) => {
    const { cloud } = call
    const { protocol, startport, endport = startport } = parameters
    const rule = createStaticNatRule(cloud, call.caller, cloud.publicIps.require(parameters.ipaddressid), {
      protocol: protocol.trim(),
      startPort: startport,
      endPort: endport,
      openFirewall: parameters.openfirewall ?? true,
    })
    return {
      id: rule.id,
      queue: rule.id,
      instance: { type: 'FirewallRule', id: rule.id },
      finish: () => ({ ipforwardingrule: viewRule(call, cloud.rules.update(rule.id, { state: 'Active' })) }),
      abandon: () => deleteRule(cloud, rule.id),
    }
  }),

  job(deleteIpForwardingRule, documented, (call, { id }) =>
    deleteRuleJob(
      call,
      existingRule(call, id, 'StaticNat', (number) => `Unable to find static NAT rule by ID: ${number}`),
    ),
  ),
]
