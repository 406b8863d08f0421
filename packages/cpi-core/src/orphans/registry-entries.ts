import type { SettingsStore } from '../settings-store.ts'
import type { Inventory } from './inventory.ts'
import type { Judge } from './judge.ts'
import { type Orphan, orphan } from './orphan.ts'
import { digestInName } from './ownership.ts'

/**
 * Finds the settings of machines that are gone. The registry's protocol has no list, so only the names of machines can be asked for that
 * are not expunged yet.
 */
export async function orphanedRegistryEntries(
  { goneMachines }: Inventory,
  judge: Judge,
  settings: Pick<SettingsStore, 'read'>,
): Promise<readonly Orphan[]> {
  const names = goneMachines.filter((machine) => judge.isAsked(digestInName('vm', machine.name)) && !judge.isKnown(machine))
  const found: Orphan[] = []
  for (const { name } of names) {
    if ((await settings.read(name)) !== undefined) found.push(orphan('registry-entry', { id: name }, `VM "${name}" is gone`))
  }
  return found
}
