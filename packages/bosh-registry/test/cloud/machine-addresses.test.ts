import type { CloudStackClient } from 'cloudstack-client'
import { machineAddressesFrom } from '../../src/cloud/machine-addresses.ts'

/** Creates a client that lists these machines, regardless of the parameters. */
function listing(machines: readonly object[]): CloudStackClient {
  return { list: async () => machines } as unknown as CloudStackClient
}

const machine = {
  id: '1',
  name: 'vm-1',
  publicip: '203.0.113.11',
  nic: [
    { id: 'n1', ipaddress: '10.1.1.7', ip6address: 'fd00::7', secondaryip: [{ id: 's', ipaddress: '10.1.1.8' }] },
    { id: 'n2', ipaddress: '172.20.0.7' },
  ],
}

describe('the addresses of a machine', () => {
  it('are those of all its NICs and its static NAT address', async () => {
    expect(await machineAddressesFrom(listing([machine]))('vm-1')).toEqual([
      '10.1.1.7',
      'fd00::7',
      '10.1.1.8',
      '172.20.0.7',
      '203.0.113.11',
    ])
  })

  it('are none where CloudStack has an empty text or nothing in their place', async () => {
    const nic = [{ id: 'n1', ipaddress: '', ip6address: null, secondaryip: [{ id: 's', ipaddress: '' }, { id: 't' }] }]

    expect(await machineAddressesFrom(listing([{ ...machine, publicip: '', nic }]))('vm-1')).toEqual([])
  })

  it('are not those of a machine whose name merely contains the id', async () => {
    expect(await machineAddressesFrom(listing([{ ...machine, name: 'vm-10' }]))('vm-1')).toEqual([])
  })

  it('are looked up by name, with the interfaces, in the zone of the configuration, in less time than an agent waits', async () => {
    const asked: unknown[] = []
    const client = { list: async (...call: readonly unknown[]) => asked.push(call.slice(1)) && [] } as unknown as CloudStackClient

    await machineAddressesFrom(client, 'zone-1')('vm-1')
    await machineAddressesFrom(client)('vm-1')

    const limit = { timeoutMs: 8_000 }
    expect(asked).toEqual([
      [{ name: 'vm-1', details: ['nics'], zoneid: 'zone-1' }, limit],
      [{ name: 'vm-1', details: ['nics'], zoneid: undefined }, limit],
    ])
  })

  it.each(['Destroyed', 'Expunging', 'Error'])(
    'are none of a machine that is %s, and those of the one that now has its name',
    async (state) => {
      const gone = { ...machine, id: '0', state, publicip: undefined, nic: [{ id: 'n0', ipaddress: '10.9.9.9' }] }

      expect(await machineAddressesFrom(listing([gone]))('vm-1')).toEqual([])
      expect(await machineAddressesFrom(listing([gone, { ...machine, state: 'Running' }]))('vm-1')).toContain('10.1.1.7')
    },
  )

  it('are none for a name that two machines share', async () => {
    expect(await machineAddressesFrom(listing([machine, { ...machine, id: '2' }]))('vm-1')).toEqual([])
  })
})
