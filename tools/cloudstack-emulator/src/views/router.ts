import type { RouterRow } from '../rows/network.ts'
import { clusterOf } from './host.ts'
import { date, owner, type View, type Viewer } from './view.ts'

/** A virtual router as administrators see it: three wires, of which two are looked after by CloudStack alone. */
export function viewRouter({ cloud }: Viewer, row: RouterRow): View {
  const host = cloud.hosts.ever(row.hostId)
  const network = cloud.networks.ever(row.networkId)
  const zone = cloud.zones.ever(row.zoneId)
  const publicIp = cloud.publicIps.ever(row.publicIpId)
  const offering = [...cloud.serviceOfferings.all()][0]
  const template = [...cloud.templates.all()][0]
  const { podid, podname } = clusterOf(cloud, host?.clusterId ?? '')
  const mac = (part: number) =>
    `02:0${part}:00:00:${(row.number >> 8).toString(16).padStart(2, '0')}:${(row.number & 255).toString(16).padStart(2, '0')}`
  const control = {
    linklocalip: `169.254.${(row.number >> 8) & 255}.${row.number & 255}`,
    linklocalmacaddress: mac(2),
    linklocalnetmask: '255.255.0.0',
  }
  return {
    id: row.id,
    zoneid: row.zoneId,
    zonename: zone?.name,
    dns1: zone?.dns1,
    networkdomain: network?.networkDomain,
    gateway: gatewayOf(publicIp?.address),
    name: row.name,
    podid,
    podname,
    hostid: host?.id,
    hostname: host?.name,
    hostcontrolstate: host?.resourceState,
    hypervisor: host?.hypervisor,
    ...control,
    linklocalnetworkid: zone?.publicNetworkId,
    publicip: publicIp?.address,
    publicmacaddress: mac(3),
    publicnetmask: '255.255.255.0',
    publicnetworkid: zone?.publicNetworkId,
    guestipaddress: network?.gateway,
    guestmacaddress: mac(1),
    guestnetmask: network?.netmask,
    guestnetworkid: network?.id,
    guestnetworkname: network?.name,
    vpcid: row.vpcId,
    vpcname: cloud.vpcs.ever(row.vpcId)?.name,
    templateid: template?.id,
    templatename: template?.name,
    created: date(row.createdMs),
    state: row.state,
    ...owner(cloud, row.accountId),
    serviceofferingid: offering?.id,
    serviceofferingname: offering?.name,
    isredundantrouter: false,
    redundantstate: 'UNKNOWN',
    version: '4.10.0',
    scriptsversion: 'emulated',
    role: 'VIRTUAL_ROUTER',
    nic: [
      wire(
        { id: row.id, ipaddress: publicIp?.address, networkid: zone?.publicNetworkId, traffictype: 'Public', mac: mac(3), isdefault: true },
        '255.255.255.0',
      ),
      wire(
        {
          id: row.id,
          ipaddress: control.linklocalip,
          networkid: zone?.publicNetworkId,
          traffictype: 'Control',
          mac: mac(2),
          isdefault: false,
        },
        '255.255.0.0',
      ),
      {
        ...wire(
          { id: row.id, ipaddress: network?.gateway, networkid: network?.id, traffictype: 'Guest', mac: mac(1), isdefault: false },
          network?.netmask,
        ),
        networkname: network?.name,
        type: 'Isolated',
      },
    ],
    requiresupgrade: false,
    healthchecksfailed: false,
    softwareversion: '4.22.0.0',
    arch: 'x86_64',
    hasannotations: false,
  }
}

interface Wire {
  readonly id: string
  readonly ipaddress: string | undefined
  readonly networkid: string | undefined
  readonly traffictype: string
  readonly mac: string
  readonly isdefault: boolean
}

function wire({ mac, ...members }: Wire, netmask: string | undefined): View {
  return {
    ...members,
    netmask,
    macaddress: mac,
    gateway: gatewayOf(members.ipaddress),
    isolationuri: 'vlan://untagged',
    broadcasturi: 'vlan://untagged',
    mtu: 1500,
  }
}

function gatewayOf(address: string | undefined): string | undefined {
  return address?.replace(/\d+$/, '1')
}
