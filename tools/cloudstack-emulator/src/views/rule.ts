import type { MachineState } from '../rows/compute.ts'
import type { RuleRow } from '../rows/network.ts'
import { viewMachine } from './machine.ts'
import { forAdmin, labelsOf, owner, type View, type Viewer } from './view.ts'

export function viewFirewallRule(viewer: Viewer, row: RuleRow): View {
  const { cloud } = viewer
  return {
    id: row.id,
    protocol: row.protocol,
    startport: row.startPort,
    endport: row.endPort,
    icmptype: row.icmpType,
    icmpcode: row.icmpCode,
    ipaddressid: row.publicIpId,
    networkid: row.networkId,
    ipaddress: cloud.publicIps.ever(row.publicIpId)?.address,
    state: row.state,
    cidrlist: row.cidrs.join(','),
    tags: labelsOf(cloud, row.id),
    destcidrlist: row.destinationCidrs.join(','),
    traffictype: row.trafficType,
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

export function viewPortForwardingRule(viewer: Viewer, row: RuleRow): View {
  const { cloud } = viewer
  const machine = cloud.machines.ever(row.machineId)
  return {
    id: row.id,
    privateport: text(row.privateStartPort),
    privateendport: text(row.privateEndPort),
    protocol: row.protocol,
    publicport: text(row.startPort),
    publicendport: text(row.endPort),
    virtualmachineid: machine?.id,
    virtualmachinename: machine?.name,
    virtualmachinedisplayname: machine?.displayName,
    ipaddressid: row.publicIpId,
    ipaddress: cloud.publicIps.ever(row.publicIpId)?.address,
    state: row.state,
    cidrlist: row.cidrs.join(','),
    tags: labelsOf(cloud, row.id),
    vmguestip: row.guestAddress,
    networkid: row.networkId,
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

/** Ports are texts here (recorded). */
export function viewLoadBalancer(viewer: Viewer, row: RuleRow): View {
  const { cloud } = viewer
  const ip = cloud.publicIps.ever(row.publicIpId)
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    publicipid: ip?.id,
    publicip: ip?.address,
    publicport: text(row.startPort),
    privateport: text(row.privateStartPort),
    algorithm: row.algorithm,
    networkid: row.networkId,
    cidrlist: row.cidrs.length === 0 ? undefined : row.cidrs.join(' '),
    ...owner(cloud, row.accountId),
    state: row.state,
    zoneid: ip?.zoneId,
    zonename: cloud.zones.ever(ip?.zoneId)?.name,
    protocol: row.balancedProtocol,
    tags: labelsOf(cloud, row.id),
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

const GONE: ReadonlySet<MachineState> = new Set(['Destroyed', 'Expunging', 'Error'])

/** The machines behind a balancer: even administrators see them as their users do, unless they ask for the balanced addresses too. */
export function viewMembers(viewer: Viewer, row: RuleRow, withAddresses: boolean): readonly View[] {
  const { cloud } = viewer
  const machines = [...new Set(row.members.map(({ machineId }) => machineId))].flatMap((id) => cloud.machines.get(id) ?? [])
  return machines
    .filter(({ state }) => !GONE.has(state))
    .map((machine) => {
      if (!withAddresses) return viewMachine({ ...viewer, inside: false }, machine)
      return { loadbalancerruleinstance: viewMachine(viewer, machine), lbvmipaddresses: memberAddresses(viewer, row, machine.id) }
    })
}

function memberAddresses({ cloud }: Viewer, row: RuleRow, id: string): readonly string[] {
  const nic = cloud.nics.by('machine', id).find(({ networkId }) => networkId === row.networkId)
  return row.members.filter(({ machineId }) => machineId === id).flatMap(({ address }) => address ?? nic?.ipAddress ?? [])
}

function text(port: number | undefined): string | undefined {
  return port === undefined ? undefined : String(port)
}
