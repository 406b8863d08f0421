import type { CloudStackClient } from 'cloudstack-client'
import {
  deleteAffinityGroup,
  deleteFirewallRule,
  deleteLoadBalancerRule,
  deleteNetwork,
  deleteSecurityGroup,
  deleteSnapshot,
  deleteTemplate,
  deleteVolume,
  detachVolume,
  disableStaticNat,
  disassociateIpAddress,
  listPublicIpAddresses,
} from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import { findVm } from '../cloud/find-vm.ts'
import { findVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { destroyMachine } from '../vms/destroy-machine.ts'
import type { Orphan, OrphanKind } from './orphan.ts'

type Tools = Pick<Dependencies, 'config' | 'log' | 'settings'> & {
  /** Removes a file of a lock. */
  readonly removeLock?: (path: string) => Promise<void>
}

type Delete = (cloud: CloudStackClient, orphan: Orphan, tools: Tools) => Promise<unknown>

const DELETIONS: Readonly<Record<OrphanKind, Delete>> = {
  vm: deleteMachine,
  'firewall-rule': (cloud, { id }) => cloud.run(deleteFirewallRule, { id }),
  'static-nat': disableNat,
  address: (cloud, { id }) => cloud.run(disassociateIpAddress, { id }),
  'load-balancer': (cloud, { id }) => cloud.run(deleteLoadBalancerRule, { id }),
  'affinity-group': (cloud, { id }) => cloud.run(deleteAffinityGroup, { id }),
  'security-group': (cloud, { id }) => cloud.run(deleteSecurityGroup, { id }),
  snapshot: (cloud, { id }) => cloud.run(deleteSnapshot, { id }),
  disk: deleteDisk,
  stemcell: (cloud, { id }) => cloud.run(deleteTemplate, { id, forced: true }),
  network: (cloud, { id }) => cloud.run(deleteNetwork, { id }),
  'registry-entry': async (_cloud, { id }, { settings }) => settings?.forget(id),
  lock: async (_cloud, { id }, { removeLock }) => removeLock?.(id),
}

/** Deletes an orphan in the same way as delete_vm, delete_disk and so on; one that is gone by now is a success. */
export async function deleteOrphan(cloud: CloudStackClient, orphan: Orphan, tools: Tools): Promise<void> {
  try {
    await DELETIONS[orphan.kind](cloud, orphan, tools)
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

async function deleteMachine(cloud: CloudStackClient, { id, name }: Orphan, { settings, ...tools }: Tools): Promise<void> {
  const machine = await findVm(cloud, id)
  if (machine !== undefined) await destroyMachine(cloud, machine, tools)
  await settings?.forget(name)
}

/** CloudStack may have given it up with the machine, which was destroyed before. */
async function disableNat(cloud: CloudStackClient, { id }: Orphan): Promise<void> {
  const rows = await cloud.list(listPublicIpAddresses, { id })
  if (rows.some(({ virtualmachineid }) => virtualmachineid !== undefined)) await cloud.run(disableStaticNat, { ipaddressid: id })
}

async function deleteDisk(cloud: CloudStackClient, { id }: Orphan): Promise<void> {
  const volume = await findVolume(cloud, id)
  if (volume?.virtualmachineid !== undefined) await cloud.run(detachVolume, { id })
  if (volume !== undefined) await cloud.run(deleteVolume, { id })
}
