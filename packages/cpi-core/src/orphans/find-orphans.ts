import type { CloudStackClient } from 'cloudstack-client'
import type { SettingsStore } from '../settings-store.ts'
import {
  orphanedAddresses,
  orphanedAffinityGroups,
  orphanedFirewallRules,
  orphanedLoadBalancers,
  orphanedSecurityGroups,
  orphanedStaticNat,
} from './dependent-kinds.ts'
import { type Inventory, takeInventory } from './inventory.ts'
import { createJudge, type Judge, type OrphanSearch } from './judge.ts'
import { orphanedDisks, orphanedMachines, orphanedNetworks, orphanedSnapshots, orphanedStemcells, ownerlessDisks } from './known-kinds.ts'
import { ORPHAN_KINDS, type Orphan } from './orphan.ts'
import { orphanedRegistryEntries } from './registry-entries.ts'
import { ofUnlistedDirectors } from './unlisted-directors.ts'

export interface OrphanReport {
  /** In the order in which they are deleted. */
  readonly orphans: readonly Orphan[]
  /** Those that are younger than asked for: a call that is still running may be making them. */
  readonly younger: readonly Orphan[]
  /** What was not looked at, or cannot be told, in words. */
  readonly notShown: readonly string[]
}

/**
 * Finds resources that a CPI made and nobody uses. The director sets metadata on every machine, disk and snapshot that it receives: one
 * that has the CPI's name, no metadata, and is not in use was left behind by a killed CPI. With the director's own lists, everything that
 * has its name and is not on them is left behind.
 * @param settings the registry, where one is configured
 */
export async function findOrphans(
  cloud: CloudStackClient,
  search: OrphanSearch,
  settings?: Pick<SettingsStore, 'read'>,
): Promise<OrphanReport> {
  const inventory = await takeInventory(cloud)
  const judge = createJudge(search, inventory)
  const entries = settings === undefined ? [] : await orphanedRegistryEntries(inventory, judge, settings)
  const all = inOrder([...everythingUnused(inventory, judge), ...entries])
  const isYoung = youngest(all, judge)
  return {
    orphans: all.filter((item) => !isYoung(item)),
    younger: all.filter(isYoung),
    notShown: [...undecided(ofUnlistedDirectors(inventory, judge, search.known)), ...notShown(inventory, search, settings !== undefined)],
  }
}

function everythingUnused(inventory: Inventory, judge: Judge): readonly Orphan[] {
  const machines = orphanedMachines(inventory, judge)
  // What belongs to a machine that may still be in the making is in use.
  const gone = new Set(machines.filter(({ created }) => !judge.isYoung(created)).map(({ id }) => id))
  const live = new Set(inventory.machines.map(({ id }) => id).filter((id) => !gone.has(id)))
  return [
    ...machines,
    ...orphanedDisks(inventory, judge, gone),
    ...orphanedSnapshots(inventory, judge),
    ...orphanedStemcells(inventory, judge),
    ...orphanedNetworks(inventory, judge),
    ...orphanedFirewallRules(inventory, live),
    ...orphanedStaticNat(inventory, judge, live),
    ...orphanedAddresses(inventory, live),
    ...orphanedLoadBalancers(inventory, judge, live),
    ...orphanedAffinityGroups(inventory, judge, live),
    ...orphanedSecurityGroups(inventory, judge, live),
  ]
}

function inOrder(orphans: readonly Orphan[]): readonly Orphan[] {
  return ORPHAN_KINDS.flatMap((kind) => orphans.filter((item) => item.kind === kind))
}

/** What has no time of its own may belong to a machine that is just being made, so it is as young as the youngest machine. */
function youngest(all: readonly Orphan[], judge: Judge): (item: Orphan) => boolean {
  const isMaking = all.some(({ kind, created }) => kind === 'vm' && judge.isYoung(created))
  return ({ created }) => (created === '' ? isMaking : judge.isYoung(created))
}

function undecided(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const others = names.length === 1 ? '' : ` and ${names.length - 1} more`
  return [
    `${names[0]}${others}, of a director of which the lists name nothing: add --director with the UUID of the director whose lists they are`,
  ]
}

function notShown(inventory: Inventory, { known }: OrphanSearch, hasRegistry: boolean): readonly string[] {
  const ownerless = ownerlessDisks(inventory).length
  return [
    ...inventory.unseen.map((list) => `not looked at, for lack of permission: ${list}`),
    ...(ownerless === 0 ? [] : [`${ownerless} detached disks named DATA-… by CloudStack: nothing tells which machine they were of`]),
    ...(hasRegistry ? ['settings of expunged machines in the registry: a registry does not list what it holds'] : []),
    ...(known.covers('stemcell') ? [] : ['stemcells that were replaced: needs --known with "bosh stemcells --json"']),
    ...(known.covers('network') ? [] : ['managed networks: needs --known with "bosh networks --json"']),
  ]
}
