import {
  createPortForwardingRule,
  deletePortForwardingRule,
  listPortForwardingRules,
  updatePortForwardingRule,
} from 'cloudstack-client/api'
import { machineFor, publicIpFor } from '../api/access.ts'
import { job, list, listing } from '../api/define.ts'
import { same, select } from '../api/select.ts'
import { checkAccess } from '../core/caller.ts'
import { deleteRuleJob, existingRule, readyIp, ruleFor } from './firewall-commands.ts'
import { createForwarding, updateForwarding } from './port-forwarding.ts'
import { deleteRule } from './rule.ts'
import { viewPortForwardingRule } from './rule-view.ts'

const ids = { id: 'rules' } as const
const recorded = { ids, evidence: 'recorded' } as const
const documented = { ids, evidence: 'documented' } as const

export const portForwardingCommands = [
  job(createPortForwardingRule, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const ip = publicIpFor(call, parameters.ipaddressid)
    const machine = machineFor(call, parameters.virtualmachineid)
    const { protocol, publicport, publicendport = publicport, privateport, privateendport = privateport } = parameters
    const rule = createForwarding(cloud, caller, ip, machine, {
      protocol: protocol.trim(),
      publicStart: publicport,
      publicEnd: publicendport,
      privateStart: privateport,
      privateEnd: privateendport,
      networkId: parameters.networkid,
      guestAddress: parameters.vmguestip,
      cidrs: parameters.cidrlist ?? [],
      openFirewall: parameters.openfirewall,
    })
    return {
      id: rule.id,
      queue: rule.id,
      instance: { type: 'FirewallRule', id: rule.id },
      finish: () => ({ portforwardingrule: viewPortForwardingRule(call, cloud.rules.update(rule.id, { state: 'Active' })) }),
      abandon: () => deleteRule(cloud, rule.id),
    }
  }),

  job(updatePortForwardingRule, documented, (call, parameters) => {
    const rule = existingRule(call, parameters.id, 'PortForwarding', 'Unable to find the rule by id')
    return {
      queue: rule.id,
      begin: () => checkAccess(call.cloud, call.caller, rule),
      finish: () => {
        const updated = updateForwarding(call.cloud, call.cloud.rules.require(rule.id), {
          privateStart: parameters.privateport,
          privateEnd: parameters.privateendport,
          machineId: parameters.virtualmachineid,
          guestAddress: parameters.vmguestip,
          cidrs: parameters.cidrlist,
        })
        return { portforwardingrule: viewPortForwardingRule(call, updated) }
      },
    }
  }),

  job(deletePortForwardingRule, documented, (call, { id }) =>
    deleteRuleJob(
      call,
      ruleFor(call, id, 'PortForwarding', (number) => `Unable to find port forwarding rule by ID=${number}`),
    ),
  ),

  list(listPortForwardingRules, recorded, (call, parameters) => {
    readyIp(call, parameters.ipaddressid, 'port forwarding')
    return listing(
      select(call, parameters, call.cloud.rules)
        .filter(
          (row) =>
            row.purpose === 'PortForwarding' && same(parameters.ipaddressid, row.publicIpId) && same(parameters.networkid, row.networkId),
        )
        .toReversed(),
      (row) => viewPortForwardingRule(call, row),
    )
  }),
]
