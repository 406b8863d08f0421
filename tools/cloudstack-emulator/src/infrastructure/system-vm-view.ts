import { date, type View, type Viewer } from '../api/view.ts'
import { fixedId } from '../core/fixed-id.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import { hostMembers } from './host.ts'

/** The two system VMs that CloudStack runs in every zone. */
export const SYSTEM_VM_TYPES = ['secondarystoragevm', 'consoleproxy'] as const

export interface SystemVm {
  readonly id: string
  readonly zone: ZoneRow
  readonly type: (typeof SYSTEM_VM_TYPES)[number]
  readonly name: string
}

/** Both always exist, and are always up. */
export function systemVmsOf(zone: ZoneRow): readonly SystemVm[] {
  return SYSTEM_VM_TYPES.map((type, index) => ({
    id: fixedId('system vm', zone.name, type),
    zone,
    type,
    name: `${type === 'consoleproxy' ? 'v' : 's'}-${zone.number * 2 - 1 + index}-VM`,
  }))
}

export function viewSystemVm({ cloud }: Viewer, { id, zone, type, name }: SystemVm): View {
  const [host] = cloud.hosts.by('zone', zone.id)
  const [offering] = cloud.serviceOfferings.all()
  const template = [...cloud.templates.all()].find((row) => row.copies.some((copy) => copy.zoneId === zone.id))
  const last = zone.number * 2 + (type === 'consoleproxy' ? 1 : 0)
  const mac = (part: number) => `1e:00:0${part}:00:00:${last.toString(16).padStart(2, '0')}`
  return {
    id,
    systemvmtype: type,
    zoneid: zone.id,
    zonename: zone.name,
    dns1: zone.dns1,
    name,
    ...hostMembers(cloud, host),
    privateip: `192.168.100.${200 + last}`,
    privatemacaddress: mac(1),
    privatenetmask: '255.255.255.0',
    linklocalip: `169.254.0.${last}`,
    linklocalmacaddress: mac(2),
    linklocalnetmask: '255.255.0.0',
    publicip: `198.51.100.${last}`,
    publicmacaddress: mac(3),
    publicnetmask: '255.255.255.0',
    gateway: '198.51.100.1',
    templateid: template?.id,
    templatename: template?.name,
    serviceofferingid: offering?.id,
    serviceofferingname: offering?.name,
    created: date(offering?.createdMs),
    state: 'Running',
    agentstate: 'Up',
    version: '4.22.0.0-SNAPSHOT',
    ...(type === 'consoleproxy' ? { activeviewersessions: 0 } : {}),
    isdynamicallyscalable: false,
    arch: 'x86_64',
    hasannotations: false,
  }
}
