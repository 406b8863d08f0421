import type { NicRow } from '../rows/compute.ts'
import type { View, Viewer } from './view.ts'

export function viewNic({ cloud }: Viewer, nic: NicRow): View {
  const network = cloud.networks.ever(nic.networkId)
  const type = cloud.networkOfferings.ever(network?.offeringId)?.guestIpType
  const wire = nic.wired && network !== undefined ? `vlan://${network.vlan}` : undefined
  return {
    id: nic.id,
    networkid: nic.networkId,
    networkname: network?.name,
    netmask: nic.ipAddress === undefined ? undefined : network?.netmask,
    gateway: nic.ipAddress === undefined ? undefined : network?.gateway,
    ipaddress: nic.ipAddress,
    isolationuri: wire,
    broadcasturi: wire,
    traffictype: 'Guest',
    type,
    isdefault: nic.isDefault,
    macaddress: nic.macAddress,
    secondaryip: cloud.secondaryIps.by('nic', nic.id).map((ip) => ({ id: ip.id, ipaddress: ip.ipAddress })),
    extradhcpoption: [],
    deviceid: String(nic.deviceId),
  }
}
