import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { metadataSocket, planApplier } from '../../src/guest-networks/apply-plan.ts'
import { openDataCenter } from '../../src/guest-networks/data-center.ts'
import { describeNetworks } from '../../src/guest-networks/describe-networks.ts'
import { guestNetworks } from '../../src/guest-networks/guest-networks.ts'
import { type RunChecked, runChecked } from '../../src/guest-networks/run-checked.ts'
import { type InsideNamespace, openInside } from '../../src/namespace/open-inside.ts'
import { serveMetadata } from '../../src/server/metadata-server.ts'
import { builtInside } from '../namespace/built-inside.ts'
import { describeInside } from '../namespace/describe-inside.ts'
import { type Stage, stage } from '../support.ts'
import { type PretendedGuest, pretendedGuest } from './pretended-guest.ts'

/** Generous, because the machine may be busy; each test takes a few seconds. */
export const LIMIT_MS = 120_000

const TOOLS = [
  { tool: 'nft', package: 'nftables' },
  { tool: 'dnsmasq', package: 'dnsmasq-base' },
  { tool: 'haproxy', package: 'haproxy' },
  { tool: 'busybox', package: 'busybox' },
  { tool: 'curl', package: 'curl' },
]

/** A cloud whose networks are real. */
export interface NetworkStage extends Stage {
  readonly inside: InsideNamespace
  /** Runs a command in the data center, outside of every guest network. */
  readonly outside: RunChecked
  /** Unix socket at which the namespace accepts dials. */
  readonly door: string
  /** Deploys a machine, whose place a pretended guest takes that has got its address. */
  guest(parameters: Readonly<Record<string, unknown>>): Promise<PretendedGuest & { readonly id: string; readonly address: string }>
  /** The place of one NIC of a machine. */
  placeOf(machineId: string, index: number): Promise<PretendedGuest>
  /** Brings the networks in line with the cloud. */
  ensure(): Promise<void>
  publicIp(address: string): string
  networkId(name: string): string
  close(): Promise<void>
}

export async function networkStage(): Promise<NetworkStage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nets-'))
  const door = path.join(folder, 'door.sock')
  const inside = await openInside(await builtInside(folder))
  const outside = runChecked(inside)
  await openDataCenter(outside)
  await inside.acceptDials(door)
  const staged = stage()
  const { cloud } = staged.emulator
  const networks = guestNetworks(() => describeNetworks(cloud), planApplier(inside, folder))
  const metadata = await serveMetadata(() => staged.emulator, metadataSocket(folder))
  const nicOf = (machineId: string, index = 0) => cloud.nics.by('machine', machineId).find(({ deviceId }) => deviceId === index)
  const ensure = async () => networks.ensure()
  const placeOf = (machineId: string, index: number) =>
    pretendedGuest(inside, folder, describeNetworks(cloud), nicOf(machineId, index)?.id ?? '')
  return {
    ...staged,
    inside,
    outside,
    door,
    async guest(parameters) {
      const id = await staged.deploy(parameters)
      await ensure()
      const place = await placeOf(id, 0)
      await place.lease()
      return { ...place, id, address: nicOf(id)?.ipAddress ?? '' }
    },
    async job(...call) {
      const result = await staged.job(...call)
      await ensure()
      return result
    },
    placeOf,
    ensure,
    publicIp: (address) => cloud.publicIps.by('address', address)[0]?.id ?? '',
    networkId(name) {
      const user = cloud.accounts.by('name', 'user')[0]?.id
      const usable = [...cloud.networks.all()].filter(({ accountId }) => accountId === user || accountId === undefined)
      return usable.find((row) => row.name === name)?.id ?? ''
    },
    async close() {
      await inside.close()
      await metadata.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** `describe` for tests that need real networks: `SLOW=1` runs them, where the tools are installed. */
export function describeNetworking(title: string, body: () => void): void {
  if (process.env['SLOW'] === '1') describeInside(title, TOOLS, body)
  else describe.skip(`${title} (skipped: takes half a minute; SLOW=1 runs it)`, body)
}
