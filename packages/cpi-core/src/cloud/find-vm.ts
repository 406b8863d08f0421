import type { CloudStackClient } from 'cloudstack-client'
import { listVirtualMachines } from 'cloudstack-client/api'
import { cloudError, vmNotFound } from '../errors/cpi-error.ts'
import type { Machine } from './entities.ts'
import { byCid } from './find.ts'

/** Root admins still see what is destroyed; ordinary users do not. */
const GONE = ['Destroyed', 'Expunging', 'Expunged']

export function isGone(machine: Machine): boolean {
  return GONE.includes(machine.state ?? '')
}

/**
 * The machine with this cid: a UUID, or the name that the Go and Java CPIs used as cid.
 * @returns undefined if there is none, or it is destroyed
 * @throws {CpiError} if two live machines have that name
 */
export async function findVm(cloud: CloudStackClient, cid: string): Promise<Machine | undefined> {
  const found = await byCid(cid, (query) => cloud.list(listVirtualMachines, query))
  const [machine, ...others] = found.filter((item) => (item.id === cid || item.name === cid) && !isGone(item))
  if (others.length > 0) throw cloudError(`${others.length + 1} VMs are named "${cid}": rename all but one, or use its UUID`)
  return machine
}

/** @throws {CpiError} of type VMNotFound */
export async function requireVm(cloud: CloudStackClient, cid: string): Promise<Machine> {
  const machine = await findVm(cloud, cid)
  // A machine whose creation failed holds its name, but nothing can be done with it.
  if (machine === undefined || machine.state === 'Error') throw vmNotFound(cid)
  return machine
}
