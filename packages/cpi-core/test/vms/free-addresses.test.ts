import type { CloudStackClient } from 'cloudstack-client'
import { configure } from '../../src/config/configure.ts'
import { freeAddresses } from '../../src/vms/free-addresses.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

const MACHINE = { id: '00000000-0000-4000-8000-000000000001', name: 'vm-1', state: 'Running' }
const REFUSED = { errorcode: 530, errortext: 'Failed to stop' }

/** Frees the addresses of a machine without any, whose stop is refused, and which is in this state afterwards. */
async function freeing(state: string, sent: Readonly<Record<string, string>>[] = []) {
  const found = { count: 1, virtualmachine: [{ ...MACHINE, state }] }
  const cloud = cannedCloud({ stopVirtualMachine: REFUSED, listVirtualMachines: found }, sent)
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }
  return freeAddresses(cloud, MACHINE, { log, config: configure(configFile(), {}).config })
}

describe('a machine that CloudStack does not stop', () => {
  it('is taken for stopped if it is', async () => {
    const sent: Readonly<Record<string, string>>[] = []

    expect(await freeing('Stopped', sent)).toEqual([])
    expect(sent.map(({ command }) => command)).toEqual(['stopVirtualMachine', 'listVirtualMachines'])
  })

  it.each(['Running', 'Stopping'])('keeps its addresses, and is not destroyed, while it is %s', async (state) => {
    await expect(freeing(state)).rejects.toThrow('Failed to stop')
  })
})

describe('a machine with static NAT of several addresses', () => {
  it('gives up all of them, and none of other machines', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const nat = (id: string, virtualmachineid: string) => ({ id, ipaddress: id, virtualmachineid })
    const publicipaddress = [nat('first', MACHINE.id), nat('of another', 'another'), nat('second', MACHINE.id)]
    const cloud = cannedCloud({ listPublicIpAddresses: { count: 3, publicipaddress } }, sent)
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }
    const machine = { ...MACHINE, state: 'Stopped', publicipid: 'first', nic: [{ id: 'nic', publicipid: 'second' }] }

    await freeAddresses(cloud, machine, { log, config: configure(configFile(), {}).config })

    const given = sent.filter(({ command }) => command === 'disableStaticNat')
    expect(given.map(({ ipaddressid }) => ipaddressid)).toEqual(['first', 'second'])
  })
})

describe('an address that a machine keeps because no other is given to it', () => {
  const nic = [{ id: '00000000-0000-4000-8000-00000000000a', ipaddress: '10.1.1.77', netmask: '255.255.255.0' }]

  /** The addresses that were asked for, one after the other; CloudStack's own choice is undefined. */
  async function askedOf(refusal: object): Promise<readonly (string | undefined)[]> {
    const sent: Readonly<Record<string, string>>[] = []
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }
    const cloud = cannedCloud({ updateVmNicIp: refusal }, sent)
    const machine = { ...MACHINE, state: 'Stopped', nic }
    expect(await freeAddresses(cloud, machine, { log, config: configure(configFile(), {}).config })).toEqual(['10.1.1.77'])
    return sent.filter(({ command }) => command === 'updateVmNicIp').map(({ ipaddress }) => ipaddress)
  }

  it('is asked for with two addresses, and twice without, where CloudStack fails', async () => {
    const asked = await askedOf({ errorcode: 530, errortext: 'Failed to update the address' })

    expect(asked).toEqual([expect.stringMatching(/^10\.1\.1\.2/), expect.stringMatching(/^10\.1\.1\.2/), undefined, undefined])
  })

  it('is asked for with eight addresses before where these are taken', async () => {
    const asked = await askedOf({ errorcode: 431, errortext: 'The address is already taken, please choose another ip' })

    expect(asked.filter((address) => address !== undefined)).toHaveLength(8)
    expect(asked.slice(-2)).toEqual([undefined, undefined])
  })
})

it('a stop is forced, and has the time limit that the configuration gives it', async () => {
  const asked: unknown[] = []
  const cloud = { run: async (_command: object, ...rest: readonly unknown[]) => void asked.push(rest) } as unknown as CloudStackClient
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }

  await freeAddresses(cloud, MACHINE, { log, config: configure(configFile({ timeout: { stop_vm: 77 } }), {}).config })

  expect(asked).toEqual([[{ id: MACHINE.id, forced: true }, { timeoutMs: 77_000 }]])
})
