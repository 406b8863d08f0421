import type { MachineRow } from '../database/machine-rows.ts'
import { type Restorable, restorableMap } from '../database/restorable.ts'
import type { Row } from '../database/row.ts'
import type { Table } from '../database/table.ts'
import type { Tables } from '../database/tables.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { BYTES_PER_GIB } from './bytes.ts'

/** Sums that are updated with every change, so that reading capacity and limits does not depend on the number of rows. */
export interface Usage extends Restorable {
  host(id: string): { readonly cpuMhz: number; readonly memoryMib: number; readonly machines: number }
  /** The memory of all machines that are on a host. */
  placedMemoryMib(): number
  poolBytes(id: string): number
  /** How much of a limited resource an account uses: `user_vm`, `volume`, `cpu` … */
  account(id: string, resource: string): number
}

/** Called with each amount that a row counts. */
type Count = (ownerId: string, what: string, amount: number) => void

/** Owner of the sums over all hosts. */
const EVERY_HOST = 'hosts'

const NOT_COUNTED: readonly string[] = ['Destroyed', 'Error', 'Expunging']
const GONE_VOLUMES: readonly string[] = ['Destroy', 'Expunging', 'Expunged']

export function createUsage(tables: Tables): Usage {
  // By owner first: a key of both would have to be put together for each host of each placement.
  const sums = new Map<string, Map<string, number>>()
  const add = (ownerId: string, what: string, amount: number) => {
    let own = sums.get(ownerId)
    if (own === undefined) {
      own = new Map()
      sums.set(ownerId, own)
    }
    own.set(what, (own.get(what) ?? 0) + amount)
  }
  const subtract: Count = (ownerId, what, amount) => add(ownerId, what, -amount)
  function tally<R extends Row>(table: Table<R, never>, amounts: (row: R, count: Count) => void): void {
    table.onChange((before, after) => {
      if (before !== undefined) amounts(before, subtract)
      if (after !== undefined) amounts(after, add)
    })
  }

  tally(tables.machines, machineAmounts)
  tally(tables.volumes, volumeAmounts)
  tally(tables.snapshots, (row, count) => {
    if (row.state !== 'Destroyed') count(row.accountId, 'snapshot', 1)
  })
  tally(tables.templates, (row, count) => {
    count(row.accountId, 'template', 1)
    count(row.accountId, 'secondary_storage', (row.sizeBytes ?? 0) / BYTES_PER_GIB)
  })
  tally(tables.networks, (row, count) => {
    if (row.accountId !== undefined) count(row.accountId, 'network', 1)
  })
  tally(tables.vpcs, (row, count) => count(row.accountId, 'vpc', 1))
  tally(tables.projects, (row, count) => count(row.ownerAccountId, 'project', 1))
  tally(tables.publicIps, (row, count) => {
    if (row.accountId !== undefined) count(row.accountId, 'public_ip', 1)
  })

  const sum = (id: string, what: string) => sums.get(id)?.get(what) ?? 0
  return {
    host: (id) => ({ cpuMhz: sum(id, 'cpu-mhz'), memoryMib: sum(id, 'memory-mib'), machines: sum(id, 'machines') }),
    placedMemoryMib: () => sum(EVERY_HOST, 'memory-mib'),
    poolBytes: (id) => sum(id, 'bytes'),
    account: sum,
    ...restorableMap(sums, (own) => new Map(own)),
  }
}

function machineAmounts(row: MachineRow, count: Count): void {
  const { hostId, accountId, cpuNumber, memoryMib, state } = row
  if (hostId !== undefined) {
    count(hostId, 'cpu-mhz', cpuNumber * row.cpuSpeedMhz)
    count(hostId, 'memory-mib', memoryMib)
    count(EVERY_HOST, 'memory-mib', memoryMib)
    count(hostId, 'machines', 1)
  }
  if (NOT_COUNTED.includes(state)) return
  count(accountId, 'user_vm', 1)
  count(accountId, state === 'Running' ? 'running' : 'stopped', 1)
  count(accountId, 'cpu', cpuNumber)
  count(accountId, 'memory', memoryMib)
}

function volumeAmounts({ accountId, poolId, sizeBytes, state }: VolumeRow, count: Count): void {
  if (poolId !== undefined && state !== 'Expunged') count(poolId, 'bytes', sizeBytes)
  if (GONE_VOLUMES.includes(state)) return
  count(accountId, 'volume', 1)
  count(accountId, 'primary_storage', sizeBytes / BYTES_PER_GIB)
}
