import { createIpForwardingRule, deleteIpForwardingRule, listIpForwardingRules } from 'cloudstack-client/api'
import { checkConflicts, checkPorts } from '../cloud/ports.ts'
import { invalid } from '../cloud/problem.ts'
import { deleteRule, insertRule } from '../cloud/rules.ts'
import type { RuleRow } from '../rows/network.ts'
import { tagsOf, type View } from '../views/view.ts'
import { type Call, job, list, listing } from './define.ts'
import { deleteRuleJob } from './firewall-rule.ts'
import { allocatedIpFor } from './public-ip-address.ts'
import { same, select } from './select.ts'

const documented = { ids: { id: 'rules' }, evidence: 'documented' } as const

function viewRule({ cloud }: Call, row: RuleRow): View {
  const ip = cloud.publicIps.ever(row.publicIpId)
  const machine = cloud.machines.ever(ip?.machineId)
  return {
    id: row.id,
    protocol: row.protocol,
    startport: row.startPort,
    endport: row.endPort,
    ipaddressid: ip?.id,
    ipaddress: ip?.address,
    virtualmachineid: machine?.id,
    virtualmachinename: machine?.name,
    virtualmachinedisplayname: machine?.displayName,
    state: row.state,
    tags: tagsOf(cloud, row.id),
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
            call.cloud.publicIps.ever(row.publicIpId)?.machineId === parameters.virtualmachineid),
      ),
      (row) => viewRule(call, row),
    ),
  ),

  job(createIpForwardingRule, documented, (call, parameters) => {
    const { cloud } = call
    const ip = allocatedIpFor(call, parameters.ipaddressid)
    const { protocol, startport, endport = startport } = parameters
    checkPorts({ start: startport, end: endport })
    if (ip.machineId === undefined || ip.networkId === undefined)
      throw invalid(`Can't do ip forwarding on ip address ${ip.address}: static NAT is not enabled`)
    checkConflicts(cloud, ip.id, { purpose: 'StaticNat', protocol, range: { start: startport, end: endport } }, true)
    const common = {
      accountId: ip.accountId ?? '',
      networkId: ip.networkId,
      publicIpId: ip.id,
      protocol,
      startPort: startport,
      endPort: endport,
    }
    const opened = parameters.openfirewall ?? true
    const related = opened ? insertRule(cloud, { ...common, purpose: 'Firewall', state: 'Active', cidrs: ['0.0.0.0/0'] }) : undefined
    const rule = insertRule(cloud, { ...common, purpose: 'StaticNat', relatedId: related?.id })
    return {
      id: rule.id,
      queue: rule.id,
      instance: { type: 'FirewallRule', id: rule.id },
      finish: () => ({ ipforwardingrule: viewRule(call, cloud.rules.update(rule.id, { state: 'Active' })) }),
      abandon: () => deleteRule(cloud, rule.id),
    }
  }),

  job(deleteIpForwardingRule, documented, (call, { id }) => deleteRuleJob(call, id, 'StaticNat')),
]
