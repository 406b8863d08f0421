import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { SeedInput } from 'cloudstack-emulator'

/** One zone with room for a hundred thousand small machines in one shared network. */
export const LARGE_SEED: SeedInput = {
  accounts: [{ name: 'admin', role: 'Root Admin' }, { name: 'user' }],
  zones: [
    {
      name: 'zone-large',
      networkType: 'Advanced',
      hypervisor: 'KVM',
      hosts: [{ count: 400, cpuNumber: 64, cpuSpeedMhz: 4000, memoryGib: 1024 }],
      pools: [{ name: 'pool', sizeGib: 10_000_000 }],
      networks: [{ name: 'net-large', offering: 'DefaultSharedNetworkOffering', cidr: '10.64.0.0/13' }],
    },
  ],
  serviceOfferings: [{ name: 'small', cpuNumber: 1, cpuSpeedMhz: 500, memoryMib: 512 }],
  diskOfferings: [{ name: 'disk', sizeGib: 1 }],
  templates: [{ name: 'tiny', osType: 'Other Linux (64-bit)', sizeGib: 1 }],
}

interface Line {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string }
}

/** First of the addresses that the copies have: what is below remains for further machines. */
const FIRST_ADDRESS = [10, 66, 0, 0] as const

/**
 * Appends copies of the one machine in a state file of the emulator, each with a root disk, a data disk and a NIC of its own.
 * @param copies how many
 * @throws {Error} if the file does not hold exactly one machine
 */
export async function copyMachine(stateFile: string, copies: number): Promise<void> {
  const lines = (await readFile(stateFile, 'utf8')).split('\n').filter((line) => line !== '')
  const last = new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [`${line.table} ${line.row.id}`, line]))
  const rowsOf = (table: string) => [...last.values()].filter((line) => line.table === table)
  const [machine, ...others] = rowsOf('machines')
  const [nic] = rowsOf('nics')
  if (machine === undefined || nic === undefined || others.length > 0) throw new Error(`${stateFile} does not hold exactly one machine`)
  const output = createWriteStream(stateFile, { flags: 'a' })
  for (let copy = 1; copy <= copies; copy++) {
    const id = randomUUID()
    const made = [
      { table: 'machines', row: { ...machine.row, id, number: 1000 + copy, name: `copy-${copy}`, instanceName: `i-3-${1000 + copy}-VM` } },
      { table: 'nics', row: { ...nic.row, id: randomUUID(), number: 1000 + copy, machineId: id, ...addressOf(copy) } },
      ...rowsOf('volumes').map(({ row }, index) => ({
        table: 'volumes',
        row: { ...row, id: randomUUID(), number: 1000 + 2 * copy + index, machineId: row['machineId'] === undefined ? undefined : id },
      })),
    ]
    if (!output.write(made.map((line) => `${JSON.stringify(line)}\n`).join(''))) await once(output, 'drain')
  }
  await finished(output.end())
}

function addressOf(copy: number): { readonly ipAddress: string; readonly macAddress: string } {
  const bytes = [copy >> 16, copy >> 8, copy].map((part) => part & 0xff)
  const [first, second] = FIRST_ADDRESS
  return {
    ipAddress: [first, second + (bytes[0] ?? 0), bytes[1], bytes[2]].join('.'),
    macAddress: ['02', '02', '00', ...bytes.map((byte) => byte.toString(16).padStart(2, '0'))].join(':'),
  }
}
