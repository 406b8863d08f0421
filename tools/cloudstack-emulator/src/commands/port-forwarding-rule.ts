import {
  createPortForwardingRule,
  deletePortForwardingRule,
  listPortForwardingRules,
  updatePortForwardingRule,
} from 'cloudstack-client/api'
import { describePublicIp } from '../cloud/describe.ts'
import { checkConflicts, checkPorts } from '../cloud/ports.ts'
import { invalid } from '../cloud/problem.ts'
import { deleteRule, insertRule } from '../cloud/rules.ts'
import { viewPortForwardingRule } from '../views/rule.ts'
import { given, job, list, listing } from './define.ts'
import { deleteRuleJob, ruleFor } from './firewall-rule.ts'
import { allocatedIpFor } from './public-ip-address.ts'
import { same, select } from './select.ts'
import { machineFor } from './virtual-machine.ts'

const ids = { id: 'rules' } as const
const recorded = { ids, evidence: 'recorded' } as const
const documented = { ids, evidence: 'documented' } as const

export const portForwardingCommands = [
  job(createPortForwardingRule, recorded, (call, parameters) => {
    const { cloud } = call
    const ip = allocatedIpFor(call, parameters.ipaddressid)
    const machine = machineFor(call, parameters.virtualmachineid)
    const { protocol, publicport, publicendport = publicport, privateport, privateendport = privateport } = parameters
    checkPorts({ start: publicport, end: publicendport })
    checkPorts({ start: privateport, end: privateendport }, 'privatePort')
    const shown = describePublicIp(ip, cloud.zones.require(ip.zoneId).number)
    if (ip.machineId !== undefined) throw invalid(`Unable to create port forwarding rule; ip ${shown} has static nat enabled`)
    const nics = cloud.nics.by('machine', machine.id)
    const wanted = parameters.networkid ?? ip.networkId
    const nic = nics.find(
      ({ networkId }) => networkId === wanted || (ip.vpcId !== undefined && cloud.networks.get(networkId)?.vpcId === ip.vpcId),
    )
    if (nic === undefined) throw invalid(`Unable to create port forwarding rule; ip ${shown} is not associated with a network of the vm`)
    const range = { start: publicport, end: publicendport }
    checkConflicts(cloud, ip.id, { purpose: 'PortForwarding', protocol, range }, true)
    const opened = parameters.openfirewall ?? ip.vpcId === undefined
    const common = {
      accountId: machine.accountId,
      networkId: nic.networkId,
      publicIpId: ip.id,
      protocol,
      startPort: publicport,
      endPort: publicendport,
    }
    const related = opened ? insertRule(cloud, { ...common, purpose: 'Firewall', state: 'Active', cidrs: ['0.0.0.0/0'] }) : undefined
    const rule = insertRule(cloud, {
      ...common,
      purpose: 'PortForwarding',
      privateStartPort: privateport,
      privateEndPort: privateendport,
      machineId: machine.id,
      guestAddress: parameters.vmguestip ?? nic.ipAddress,
      cidrs: parameters.cidrlist ?? [],
      relatedId: related?.id,
    })
    return {
      id: rule.id,
      queue: rule.id,
      instance: { type: 'FirewallRule', id: rule.id },
      finish: () => ({ portforwardingrule: viewPortForwardingRule(call, cloud.rules.update(rule.id, { state: 'Active' })) }),
      abandon: () => deleteRule(cloud, rule.id),
    }
  }),

  job(updatePortForwardingRule, documented, (call, { id, privateport, privateendport, virtualmachineid, vmguestip }) => {
    const rule = ruleFor(call, id, 'PortForwarding')
    return {
      queue: rule.id,
      instance: { type: 'FirewallRule', id },
      finish: () => {
        const changes = given({
          privateStartPort: privateport,
          privateEndPort: privateendport ?? privateport,
          machineId: virtualmachineid,
          guestAddress: vmguestip,
        })
        return { portforwardingrule: viewPortForwardingRule(call, call.cloud.rules.update(id, changes)) }
      },
    }
  }),

  job(deletePortForwardingRule, documented, (call, { id }) => deleteRuleJob(call, id, 'PortForwarding')),

  list(listPortForwardingRules, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.rules).filter(
        (row) =>
          row.purpose === 'PortForwarding' && same(parameters.ipaddressid, row.publicIpId) && same(parameters.networkid, row.networkId),
      ),
      (row) => viewPortForwardingRule(call, row),
    ),
  ),
]
