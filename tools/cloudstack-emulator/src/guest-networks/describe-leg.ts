import type { Cloud } from '../core/cloud.ts'
import { formatCidr, parseCidr } from '../core/ip-address.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { offersService, providerOf } from '../offerings/network-services.ts'
import { aclEntry, firewallOpening } from './openings.ts'
import type { LegFilter, PlannedLease, PlannedLeg } from './plan.ts'

/** Undefined for a network without addresses. */
export function describeLeg(cloud: Cloud, network: NetworkRow): PlannedLeg | undefined {
  const cidr = parseCidr(network.networkCidr ?? network.cidr ?? '')
  if (cidr === undefined || network.gateway === undefined) return undefined
  return {
    networkId: network.id,
    gateway: { address: network.gateway, bits: cidr.bits },
    cidr: formatCidr(cidr),
    domain: network.networkDomain,
    dhcp: offersService(cloud, network, 'Dhcp'),
    leases: leasesOf(cloud, network),
    metadata: providerOf(cloud, network, 'UserData') === 'VirtualRouter',
    filter: filterOf(cloud, network),
  }
}

function leasesOf(cloud: Cloud, network: NetworkRow): readonly PlannedLease[] {
  return cloud.nics.by('network', network.id).flatMap((nic) => {
    const machine = cloud.machines.get(nic.machineId)
    if (machine === undefined || isDestroyed(machine) || nic.ipAddress === undefined) return []
    return [{ mac: nic.macAddress, address: nic.ipAddress, hostName: machine.name, isDefault: nic.isDefault }]
  })
}

function filterOf(cloud: Cloud, network: NetworkRow): LegFilter {
  if (network.vpcId !== undefined) return aclOf(cloud, network)
  const offering = cloud.networkOfferings.getIncludingRemoved(network.offeringId)
  if (offering?.guestIpType !== 'Isolated') return { kind: 'open' }
  const rules = cloud.rules.by('network', network.id).filter((rule) => rule.purpose === 'Firewall' && rule.trafficType === 'Egress')
  return { kind: 'egress', allowedByDefault: offering.egressDefaultAllow, rules: rules.map(firewallOpening) }
}

function aclOf(cloud: Cloud, network: NetworkRow): LegFilter {
  const items = network.aclId === undefined ? [] : cloud.acls.by('list', network.aclId).toSorted((a, b) => a.position - b.position)
  return {
    kind: 'acl',
    ingress: items.filter(({ trafficType }) => trafficType === 'Ingress').map(aclEntry),
    egress: items.filter(({ trafficType }) => trafficType === 'Egress').map(aclEntry),
  }
}
