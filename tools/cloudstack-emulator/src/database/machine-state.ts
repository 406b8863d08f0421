import type { MachineRow } from './machine-rows.ts'

/** Whether a machine is destroyed, and only waits to be expunged. */
export function isDestroyed(machine: Pick<MachineRow, 'state'> | undefined): boolean {
  return machine?.state === 'Destroyed' || machine?.state === 'Expunging'
}

/** Whether ordinary users see a machine in lists (recorded). */
export function isShown(machine: Pick<MachineRow, 'state' | 'displayed'>): boolean {
  return machine.displayed && !isDestroyed(machine)
}
