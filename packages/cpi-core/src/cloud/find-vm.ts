import type { CloudStackClient } from 'cloudstack-client'
import { listVirtualMachines } from 'cloudstack-client/api'
import { cloudError, vmNotFound } from '../errors/cpi-error.ts'
import type { Machine } from './entities.ts'
import { byCid } from './find.ts'

/** Root admins still see destroyed machines; ordinary users do not. */
const GONE = ['Destroyed', 'Expunging', 'Expunged']

export function isGone(machine: Machine): boolean {
  return isGoneState(machine.state)
}

export function isGoneState(state: string | undefined): boolean {
  return GONE.includes(state ?? '')
}

/**
 * Finds the machine with this cid: a UUID, or a name as in the Go and Java CPIs.
 * @returns undefined if it does not exist or is destroyed
 * @throws {CpiError} if two live machines have that name
 */
export async function findVm(cloud: CloudStackClient, cid: string): Promise<Machine | undefined> {
  const found = await byCid(cid, (query) => cloud.list(listVirtualMachines, query))
  const [machine, ...others] = found.filter((item) => (item.id === cid || item.name === cid) && !isGone(item))
  if (others.length > 0)
    throw cloudError('name-ambiguous', `${others.length + 1} VMs are named "${cid}": rename all but one, or use its UUID`)
  return machine
}

/** @throws {CpiError} of type VMNotFound */
export async function requireVm(cloud: CloudStackClient, cid: string): Promise<Machine> {
  const machine = await findVm(cloud, cid)
  // A machine whose creation failed keeps its name, but cannot be used for anything.
  if (machine === undefined || machine.state === 'Error') throw vmNotFound(cid)
  return machine
}
