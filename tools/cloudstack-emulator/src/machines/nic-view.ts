import type { View, Viewer } from '../api/view.ts'
import type { NicRow } from '../database/machine-rows.ts'

export function viewNic({ cloud }: Viewer, nic: NicRow): View {
  const network = cloud.networks.getIncludingRemoved(nic.networkId)
  const type = cloud.networkOfferings.getIncludingRemoved(network?.offeringId)?.guestIpType
  const wire = nic.wired && network !== undefined ? `vlan://${network.vlan}` : undefined
  const publicIp = cloud.publicIps.by('machine', nic.machineId).find((ip) => ip.networkId === nic.networkId)
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
    publicip: publicIp?.address,
    publicipid: publicIp?.id,
    type,
    isdefault: nic.isDefault,
    macaddress: nic.macAddress,
    secondaryip: cloud.secondaryIps.by('nic', nic.id).map((ip) => ({ id: ip.id, ipaddress: ip.ipAddress })),
    extradhcpoption: [],
    deviceid: String(nic.deviceId),
  }
}
