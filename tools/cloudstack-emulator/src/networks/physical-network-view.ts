import type { View } from '../api/view.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'

/** Every zone has one physical network, which carries all its traffic. */
export function viewPhysicalNetwork(zone: ZoneRow): View {
  return {
    id: zone.physicalNetworkId,
    name: `physical-network-${zone.number}`,
    broadcastdomainrange: zone.networkType === 'Basic' ? 'POD' : 'ZONE',
    zoneid: zone.id,
    zonename: zone.name,
    state: 'Enabled',
    vlan: zone.networkType === 'Basic' ? undefined : '100-1000',
    isolationmethods: zone.networkType === 'Basic' ? '' : 'VLAN',
  }
}

export function trafficTypesOf(zone: ZoneRow): readonly string[] {
  return zone.networkType === 'Basic' || zone.securityGroups ? ['Guest', 'Management'] : ['Public', 'Guest', 'Management']
}
