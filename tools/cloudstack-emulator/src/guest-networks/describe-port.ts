import type { Cloud } from '../core/cloud.ts'
import type { MachineRow, NicRow } from '../database/machine-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { SecurityRuleRow } from '../database/rule-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { securityOpening } from './openings.ts'
import type { PlannedPort, PortRules } from './plan.ts'

export function describePort(cloud: Cloud, network: NetworkRow, machine: MachineRow, nic: NicRow): PlannedPort {
  return {
    nicId: nic.id,
    mac: nic.macAddress,
    addresses: addressesOf(cloud, nic),
    securityGroups: offersService(cloud, network, 'SecurityGroup') ? rulesOf(cloud, machine) : undefined,
  }
}

function addressesOf(cloud: Cloud, nic: NicRow): readonly string[] {
  const secondary = cloud.secondaryIps.by('nic', nic.id).map(({ ipAddress }) => ipAddress)
  return nic.ipAddress === undefined ? secondary : [nic.ipAddress, ...secondary]
}

function rulesOf(cloud: Cloud, machine: MachineRow): PortRules {
  const rules = machine.securityGroupIds.flatMap((id) => cloud.securityRules.by('group', id))
  const openings = (direction: SecurityRuleRow['direction']) =>
    rules.filter((rule) => rule.direction === direction).map((rule) => securityOpening(rule, farEnds(cloud, rule)))
  return { ingress: openings('ingress'), egress: openings('egress') }
}

function farEnds(cloud: Cloud, { cidr, allowedGroupId }: SecurityRuleRow): readonly string[] {
  if (allowedGroupId === undefined) return cidr === undefined ? [] : [cidr]
  return cloud.machines
    .by('securityGroup', allowedGroupId)
    .flatMap((machine) => cloud.nics.by('machine', machine.id).flatMap((nic) => addressesOf(cloud, nic)))
}
