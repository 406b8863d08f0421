import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine } from '../core/describe.ts'
import type { MachineRow, NicRow } from '../database/machine-rows.ts'
import { isDestroyed } from '../database/machine-state.ts'

/** @throws {ApiError} for a destroyed machine */
export function checkTarget(machine: MachineRow): void {
  if (isDestroyed(machine)) throw invalid(`Invalid user vm: ${describeMachine(machine)}`)
}

/** Whether the address is the NIC's primary or one of its secondary addresses. */
export function hasAddress(cloud: Cloud, nic: NicRow, address: string | undefined): boolean {
  return address === nic.ipAddress || cloud.secondaryIps.by('nic', nic.id).some((row) => row.ipAddress === address)
}
