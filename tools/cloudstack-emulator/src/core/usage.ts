import type { MachineRow } from '../database/machine-rows.ts'
import type { Row } from '../database/row.ts'
import type { Table } from '../database/table.ts'
import type { Tables } from '../database/tables.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { BYTES_PER_GIB } from './bytes.ts'

/** Sums that are updated with every change, so that reading capacity and limits does not depend on the number of rows. */
export interface Usage {
  host(id: string): { readonly cpuMhz: number; readonly memoryMib: number; readonly machines: number }
  /** The memory of all machines that are on a host. */
  placedMemoryMib(): number
  poolBytes(id: string): number
  /** How much of a limited resource an account uses: `user_vm`, `volume`, `cpu` … */
  account(id: string, resource: string): number
}

type Amount = readonly [ownerId: string, what: string, amount: number]

/** Owner of the sums over all hosts. */
const EVERY_HOST = 'hosts'

const NOT_COUNTED: readonly string[] = ['Destroyed', 'Error', 'Expunging']
const GONE_VOLUMES: readonly string[] = ['Destroy', 'Expunging', 'Expunged']

export function createUsage(tables: Tables): Usage {
  // By owner first: a key of both would have to be put together for each host of each placement.
  const sums = new Map<string, Map<string, number>>()
  const add = (amounts: readonly Amount[], sign: 1 | -1) => {
    for (const [ownerId, what, amount] of amounts) {
      const own = sums.get(ownerId) ?? new Map<string, number>()
      sums.set(ownerId, own.set(what, (own.get(what) ?? 0) + sign * amount))
    }
  }
  function tally<R extends Row>(table: Table<R, never>, amounts: (row: R) => readonly Amount[]): void {
    table.onChange((before, after) => {
      if (before !== undefined) add(amounts(before), -1)
      if (after !== undefined) add(amounts(after), 1)
    })
  }

  tally(tables.machines, machineAmounts)
  tally(tables.volumes, volumeAmounts)
  tally(tables.snapshots, (row) => (row.state === 'Destroyed' ? [] : [[row.accountId, 'snapshot', 1]]))
  tally(tables.templates, (row) => [
    [row.accountId, 'template', 1],
    [row.accountId, 'secondary_storage', (row.sizeBytes ?? 0) / BYTES_PER_GIB],
  ])
  tally(tables.networks, (row) => (row.accountId === undefined ? [] : [[row.accountId, 'network', 1]]))
  tally(tables.vpcs, (row) => [[row.accountId, 'vpc', 1]])
  tally(tables.projects, (row) => [[row.ownerAccountId, 'project', 1]])
  tally(tables.publicIps, (row) => (row.accountId === undefined ? [] : [[row.accountId, 'public_ip', 1]]))

  const sum = (id: string, what: string) => sums.get(id)?.get(what) ?? 0
  return {
    host: (id) => ({ cpuMhz: sum(id, 'cpu-mhz'), memoryMib: sum(id, 'memory-mib'), machines: sum(id, 'machines') }),
    placedMemoryMib: () => sum(EVERY_HOST, 'memory-mib'),
    poolBytes: (id) => sum(id, 'bytes'),
    account: sum,
  }
}

function machineAmounts(row: MachineRow): readonly Amount[] {
  const held: Amount[] =
    row.hostId === undefined
      ? []
      : [
          [row.hostId, 'cpu-mhz', row.cpuNumber * row.cpuSpeedMhz],
          [row.hostId, 'memory-mib', row.memoryMib],
          [EVERY_HOST, 'memory-mib', row.memoryMib],
          [row.hostId, 'machines', 1],
        ]
  if (NOT_COUNTED.includes(row.state)) return held
  return [
    ...held,
    [row.accountId, 'user_vm', 1],
    [row.accountId, row.state === 'Running' ? 'running' : 'stopped', 1],
    [row.accountId, 'cpu', row.cpuNumber],
    [row.accountId, 'memory', row.memoryMib],
  ]
}

function volumeAmounts(row: VolumeRow): readonly Amount[] {
  const held: Amount[] = row.poolId === undefined || row.state === 'Expunged' ? [] : [[row.poolId, 'bytes', row.sizeBytes]]
  if (GONE_VOLUMES.includes(row.state)) return held
  return [...held, [row.accountId, 'volume', 1], [row.accountId, 'primary_storage', row.sizeBytes / BYTES_PER_GIB]]
}
