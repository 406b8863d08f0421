import type { Inventory } from '../../src/orphans/inventory.ts'

const EMPTY: Inventory = {
  machines: [],
  volumes: [],
  snapshots: [],
  templates: [],
  networks: [],
  addresses: [],
  firewallRules: [],
  ownRules: [],
  affinityGroups: [],
  securityGroups: [],
  unseen: [],
  goneMachines: [],
}

/** An account that owns nothing but what is given. */
export function inventoryOf(owned: Partial<Inventory>): Inventory {
  return { ...EMPTY, ...owned }
}
