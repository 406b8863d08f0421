import type { View, Viewer } from '../api/view.ts'
import { forAdmin, labelsOf, owner } from '../api/view.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { viewMachine } from '../machines/machine-view.ts'
import { portText } from '../rules/rule-view.ts'

/** Ports are strings here (recorded). */
export function viewLoadBalancer(viewer: Viewer, row: RuleRow): View {
  const { cloud } = viewer
  const ip = cloud.publicIps.getIncludingRemoved(row.publicIpId)
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    publicipid: ip?.id,
    publicip: ip?.address,
    publicport: portText(row.startPort),
    privateport: portText(row.privateStartPort),
    algorithm: row.algorithm,
    networkid: row.networkId,
    cidrlist: row.cidrs.length === 0 ? undefined : row.cidrs.join(' '),
    ...owner(cloud, row.accountId),
    state: row.state,
    zoneid: ip?.zoneId,
    zonename: cloud.zones.getIncludingRemoved(ip?.zoneId)?.name,
    protocol: row.balancedProtocol,
    tags: labelsOf(cloud, row.id),
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

/** The machines behind a load balancer. Even administrators get the users' view, unless they ask for the members' addresses. */
export function viewMembers(viewer: Viewer, row: RuleRow, withAddresses: boolean): readonly View[] {
  const { cloud } = viewer
  const machines = [...new Set(row.members.map(({ machineId }) => machineId))].flatMap((id) => cloud.machines.get(id) ?? [])
  return machines
    .filter((machine) => !isDestroyed(machine) && machine.state !== 'Error')
    .map((machine) => {
      if (!withAddresses) return viewMachine({ ...viewer, inside: false }, machine)
      return { loadbalancerruleinstance: viewMachine(viewer, machine), lbvmipaddresses: memberAddresses(viewer, row, machine.id) }
    })
}

function memberAddresses({ cloud }: Viewer, row: RuleRow, id: string): readonly string[] {
  const nic = cloud.nics.by('machine', id).find(({ networkId }) => networkId === row.networkId)
  return row.members.filter(({ machineId }) => machineId === id).flatMap(({ address }) => address ?? nic?.ipAddress ?? [])
}
