import type { AddressInfo } from 'node:net'
import { reasonOf } from '../api-error.ts'
import type { Emulator } from '../emulator.ts'
import type { Hypervisor } from '../hypervisor/hypervisor.ts'
import { openMachines } from '../qemu/open-machines.ts'
import { GUEST_ENDPOINT, type GuestSide, openGuestSide } from './guest-side.ts'
import { serveSocks } from './socks.ts'

interface Address {
  readonly host: string
  readonly port: number
}

interface Options {
  readonly storage: string
  /** Where a SOCKS5 proxy into the networks listens, if there is one. */
  readonly socks: Address | undefined
  /** The built program inside the namespace. */
  readonly insideProgram: string
  readonly emulator: () => Emulator
  readonly report: (error: unknown) => void
}

/** Machines and networks that are real, and the ways to them. */
export interface RealCloud {
  readonly hypervisor: Hypervisor
  /** Lines for who started the emulator by hand. */
  readonly greeting: string
  /** Members of the ready file. */
  readonly ways: { readonly guestEndpoint: string; readonly socks?: string }
  /** Ends all machines, and the namespace with everything in it. */
  close(): Promise<void>
}

/** @throws {Error} with the remedy, where something is missing that real machines need */
export async function openRealCloud({ storage, socks, insideProgram, emulator, report }: Options): Promise<RealCloud> {
  let side: GuestSide | undefined
  const openSurroundings = async (folder: string) => {
    side = await openGuestSide(insideProgram, folder, emulator)
    return side
  }
  const machines = await openMachines({ storage, openSurroundings, report })
  try {
    const proxy = socks === undefined || side === undefined ? undefined : await openProxy(socks, side.door)
    return {
      hypervisor: machines.hypervisor,
      greeting: greeting(machines.summary, proxy?.address),
      ways: { guestEndpoint: GUEST_ENDPOINT, ...(proxy === undefined ? {} : { socks: proxy.address }) },
      async close() {
        proxy?.close()
        await machines.close()
      },
    }
  } catch (error) {
    await machines.close()
    throw error
  }
}

async function openProxy(wanted: Address, door: string): Promise<{ readonly address: string; close(): void }> {
  const server = await serveSocks(wanted, door).catch((error: unknown) => {
    throw new Error(`--socks ${wanted.host}:${wanted.port} cannot be listened on: ${reasonOf(error)}`, { cause: error })
  })
  const { port } = server.address() as AddressInfo
  return { address: `${wanted.host.includes(':') ? `[${wanted.host}]` : wanted.host}:${port}`, close: () => void server.close() }
}

function greeting(summary: string, socks: string | undefined): string {
  const lines = [`Machines: ${summary}`, `Guests reach the API at ${GUEST_ENDPOINT}`]
  if (socks !== undefined) lines.push(`Into their networks: export BOSH_ALL_PROXY=socks5://${socks}`)
  return `${lines.join('\n')}\n`
}
