import { date, owner, type View, type Viewer } from '../api/view.ts'
import { nthInSame24 } from '../core/ip-address.ts'
import type { RouterRow } from '../database/infrastructure-rows.ts'
import { hostMembers } from './host.ts'

/** A virtual router as administrators see it, with three NICs: guest, public and control. */
export function viewRouter(viewer: Viewer, row: RouterRow): View {
  const { cloud } = viewer
  const zone = cloud.zones.getIncludingRemoved(row.zoneId)
  const network = cloud.networks.getIncludingRemoved(row.networkId)
  const offering = [...cloud.serviceOfferings.all()][0]
  const template = [...cloud.templates.all()][0]
  return {
    id: row.id,
    zoneid: row.zoneId,
    zonename: zone?.name,
    dns1: zone?.dns1,
    networkdomain: network?.networkDomain,
    name: row.name,
    ...hostMembers(cloud, cloud.hosts.getIncludingRemoved(row.hostId)),
    ...nicsOf(viewer, row),
    vpcid: row.vpcId,
    vpcname: cloud.vpcs.getIncludingRemoved(row.vpcId)?.name,
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
    scriptsversion: row.id,
    role: 'VIRTUAL_ROUTER',
    requiresupgrade: false,
    healthchecksfailed: false,
    softwareversion: '4.22.0.0',
    arch: 'x86_64',
    hasannotations: false,
  }
}

const PUBLIC_NETMASK = '255.255.255.0'
const CONTROL_NETMASK = '255.255.0.0'

/** The three NICs, shown as members of the router and again as its list of NICs. */
function nicsOf({ cloud }: Viewer, row: RouterRow): View {
  const network = cloud.networks.getIncludingRemoved(row.networkId)
  const publicnetworkid = cloud.zones.getIncludingRemoved(row.zoneId)?.publicNetworkId
  const publicip = cloud.publicIps.getIncludingRemoved(row.publicIpId)?.address
  const low = [row.number >> 8, row.number & 255]
  const mac = (part: number) => `02:0${part}:00:00:${low.map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`
  const linklocalip = `169.254.${low.join('.')}`
  const nics = {
    public: { id: row.id, ipaddress: publicip, networkid: publicnetworkid, traffictype: 'Public', mac: mac(3), isdefault: true },
    control: { id: row.id, ipaddress: linklocalip, networkid: publicnetworkid, traffictype: 'Control', mac: mac(2), isdefault: false },
    guest: { id: row.id, ipaddress: network?.gateway, networkid: network?.id, traffictype: 'Guest', mac: mac(1), isdefault: false },
  }
  return {
    gateway: gatewayOf(publicip),
    linklocalip,
    linklocalmacaddress: mac(2),
    linklocalnetmask: CONTROL_NETMASK,
    linklocalnetworkid: publicnetworkid,
    publicip,
    publicmacaddress: mac(3),
    publicnetmask: PUBLIC_NETMASK,
    publicnetworkid,
    guestipaddress: network?.gateway,
    guestmacaddress: mac(1),
    guestnetmask: network?.netmask,
    guestnetworkid: network?.id,
    guestnetworkname: network?.name,
    nic: [
      viewNic(nics.public, PUBLIC_NETMASK),
      viewNic(nics.control, CONTROL_NETMASK),
      { ...viewNic(nics.guest, network?.netmask), networkname: network?.name, type: 'Isolated' },
    ],
  }
}

interface RouterNic {
  readonly id: string
  readonly ipaddress: string | undefined
  readonly networkid: string | undefined
  readonly traffictype: string
  readonly mac: string
  readonly isdefault: boolean
}

function viewNic({ mac, ...members }: RouterNic, netmask: string | undefined): View {
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
  return address === undefined ? undefined : nthInSame24(address, 1)
}
