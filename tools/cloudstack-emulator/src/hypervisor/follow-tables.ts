import type { MachineState } from '../database/machine-rows.ts'
import type { Row } from '../database/row.ts'
import type { Tables } from '../database/tables.ts'
import type { Hypervisor } from './hypervisor.ts'

/** States in which a machine may be running. */
const POWERED: readonly MachineState[] = ['Starting', 'Running', 'Stopping', 'Migrating']

/**
 * Discards whatever the database loses, whichever way: volumes, snapshots and templates that are removed, and machines that are not
 * running any more, which powers them off.
 */
export function followTables(
  tables: Pick<Tables, 'machines' | 'machineSnapshots' | 'volumes' | 'snapshots' | 'templates'>,
  hypervisor: Hypervisor,
): void {
  const discardRemoved =
    (kind: 'volume' | 'snapshot' | 'template' | 'machine-snapshot') => (before: Row | undefined, after: Row | undefined) => {
      if (before !== undefined && after === undefined) hypervisor.discard({ kind, id: before.id })
    }
  tables.volumes.onChange(discardRemoved('volume'))
  tables.snapshots.onChange(discardRemoved('snapshot'))
  tables.templates.onChange(discardRemoved('template'))
  tables.machineSnapshots.onChange(discardRemoved('machine-snapshot'))
  tables.machines.onChange((before, after) => {
    if (before === undefined) return
    if (after === undefined) hypervisor.discard({ kind: 'machine', id: before.id })
    else if (POWERED.includes(before.state) && !POWERED.includes(after.state)) hypervisor.powerOff(before.id)
  })
}
