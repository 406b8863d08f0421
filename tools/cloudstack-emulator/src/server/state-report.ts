import type { Cloud } from '../core/cloud.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { Row } from '../database/row.ts'
import type { VolumeRow } from '../database/volume-rows.ts'

/** All rows of the user-visible kinds, each with the name of its account: shows what is left over after a test. */
export function stateOf(cloud: Cloud): Record<string, unknown[]> {
  const shown = <R extends Row & { readonly accountId?: string | undefined }>(rows: Iterable<R>, more: (row: R) => object = () => ({})) =>
    [...rows].map((row) => ({ ...row, account: cloud.accounts.getIncludingRemoved(row.accountId)?.name, ...more(row) }))
  const rules = [...cloud.rules.all()]
  const named = (name: string | undefined, id: string) => name ?? id
  return {
    virtualMachines: shown(cloud.machines.all(), (row) => ({ userData: undefined, nics: cloud.nics.by('machine', row.id) })),
    volumes: shown(cloud.volumes.all(), (row) => (isDeletedWithMachine(cloud, row) ? { state: 'Destroy' } : {})),
    snapshots: shown(cloud.snapshots.all()),
    templates: shown(cloud.templates.all(), (row) => ({ state: row.copies[0]?.state })),
    publicIpAddresses: shown(allocatedAddresses(cloud), (row) => ({ name: row.address })),
    staticNats: shown(
      allocatedAddresses(cloud).filter((row) => row.machineId !== undefined),
      (row) => ({ name: row.address }),
    ),
    loadBalancerRules: shown(rules.filter((row) => row.purpose === 'LoadBalancing')),
    firewallRules: shown(
      rules.filter((row) => row.purpose === 'Firewall'),
      (row) => ({ name: named(row.name, row.id) }),
    ),
    portForwardingRules: shown(
      rules.filter((row) => row.purpose === 'PortForwarding'),
      (row) => ({ name: named(row.name, row.id) }),
    ),
    affinityGroups: shown(cloud.affinityGroups.all()),
    securityGroups: shown(cloud.securityGroups.all()),
    networks: shown(cloud.networks.all()),
    vpcs: shown(cloud.vpcs.all()),
    tags: shown(cloud.tags.all(), (row) => ({ name: row.key })),
    jobs: shown(cloud.jobs.all(), (row) => ({
      name: row.command,
      state: ['running', 'succeeded', 'failed'][row.status],
      result: undefined,
    })),
  }
}

/** CloudStack shows the root disk of a destroyed machine as Ready until the machine is expunged, and it is removed with the machine. */
function isDeletedWithMachine(cloud: Cloud, volume: VolumeRow): boolean {
  return volume.type === 'ROOT' && isDestroyed(cloud.machines.get(volume.machineId))
}

function allocatedAddresses(cloud: Cloud) {
  return [...cloud.publicIps.all()].filter((row) => row.state !== 'Free')
}
