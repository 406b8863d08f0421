import type { MachineRow } from '../database/machine-rows.ts'

/** Whether a machine is destroyed, and only waits to be expunged. */
export function isDestroyed(machine: Pick<MachineRow, 'state'> | undefined): boolean {
  return machine?.state === 'Destroyed' || machine?.state === 'Expunging'
}
