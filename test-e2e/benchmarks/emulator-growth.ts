import { createCloudStackClient } from 'cloudstack-client'
import {
  createVolume,
  deployVirtualMachine,
  listDiskOfferings,
  listNetworks,
  listServiceOfferings,
  listTemplates,
  listVirtualMachines,
  listVolumes,
  listZones,
} from 'cloudstack-client/api'
import { createEmulator, type Emulator } from 'cloudstack-emulator'
import { LARGE_SEED } from '../support/large-cloud.ts'
import { spread } from '../support/measure.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const SIZES = [100, 1000, 10_000] as const
const PAGES = 21
const DEPLOYS = 51
const VOLUMES_PER_MACHINE = 2

/** How the emulator's own work grows with what it holds: one page of a list, one deploy. */
export const emulatorGrowth: Benchmark = {
  name: 'emulator',
  async run() {
    const emulator = createEmulator({ seed: LARGE_SEED })
    const filled = await filler(emulator)
    const figures: Figure[] = []
    for (const size of SIZES) {
      await filled.upTo(size)
      figures.push(
        { what: `page of 500 machines, ${size} in the account`, unit: 'ms', value: await filled.pages('machines'), limit: 50 },
        {
          what: `page of 500 volumes, ${size * VOLUMES_PER_MACHINE} in the account`,
          unit: 'ms',
          value: await filled.pages('volumes'),
          limit: 50,
        },
        { what: `deploy with its polls, ${size} machines in the account`, unit: 'ms', value: await filled.deploys(), limit: 5 },
      )
    }
    return figures
  },
}

async function filler(emulator: Emulator) {
  const credentials = emulator.accounts['user']
  if (credentials === undefined) throw new Error('the seed has no account "user"')
  const client = createCloudStackClient(
    { endpoint: 'http://emulator.invalid/client/api', credentials },
    { transport: emulator.transport, clock: emulator.clock },
  )
  const first = async <T>(rows: Promise<readonly T[]>) => (await rows)[0] as T
  const zone = await first(client.list(listZones, {}))
  const offering = await first(client.list(listServiceOfferings, {}))
  const disk = await first(client.list(listDiskOfferings, {}))
  const template = await first(client.list(listTemplates, { templatefilter: 'executable' }))
  const network = await first(client.list(listNetworks, {}))
  let machines = 0

  const deploy = async () => {
    machines += 1
    const ids = { zoneid: zone.id, serviceofferingid: offering.id, templateid: template.id, networkids: [network.id] }
    await client.run(deployVirtualMachine, { ...ids, name: `vm-${machines}` })
  }
  const firstPages = {
    machines: async () => void (await client.each(listVirtualMachines, {})[Symbol.asyncIterator]().next()),
    volumes: async () => void (await client.each(listVolumes, {})[Symbol.asyncIterator]().next()),
  }
  return {
    async upTo(size: number) {
      while (machines < size) {
        await deploy()
        for (let disks = 0; disks < VOLUMES_PER_MACHINE - 1; disks += 1) {
          await client.run(createVolume, { zoneid: zone.id, diskofferingid: disk.id, name: `disk-${machines}` })
        }
      }
    },
    pages: (what: keyof typeof firstPages) => ownWork(emulator, PAGES, firstPages[what]),
    deploys: () => ownWork(emulator, DEPLOYS, deploy),
  }
}

/** Milliseconds that the emulator itself worked, by its own journal: with polls, without the client. */
async function ownWork(emulator: Emulator, runs: number, work: () => Promise<void>) {
  const values: number[] = []
  await work()
  for (let run = 0; run < runs; run += 1) {
    const before = emulator.journal.entries().at(-1)?.number ?? 0
    await work()
    values.push(emulator.journal.entries(before).reduce((sum, entry) => sum + entry.durationMs, 0))
  }
  return spread(values)
}
