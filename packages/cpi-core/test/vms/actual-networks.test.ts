import { actualNetworks } from '../../src/vms/actual-networks.ts'
import type { Placement } from '../../src/vms/placement.ts'
import type { VmRequest } from '../../src/vms/vm-request.ts'

const NIC = {
  id: 'nic',
  networkid: 'n',
  ipaddress: '10.1.1.77',
  netmask: '255.255.255.0',
  gateway: '10.1.1.1',
  macaddress: '0E:00:00:00:00:01',
}

/** What the director hears of its networks, all of them on one interface but for `vip`. */
function actual(networks: object, nic: readonly object[] = [NIC]): unknown {
  const onNic = Object.keys(networks).filter((name) => name !== 'vip')
  const request = { args: { networks }, nics: [{ networks: onNic.map((name) => ({ name })) }] } as unknown as VmRequest
  const placement = { networks: [{ id: 'n' }] } as unknown as Placement
  return actualNetworks(request, placement, { id: 'vm', name: 'vm', nic } as never)
}

describe('the networks that create_vm answers', () => {
  it('have what CloudStack gave the interface, with its MAC in lower case', () => {
    expect(actual({ a: { type: 'dynamic', dns: ['8.8.8.8'] } })).toEqual({
      a: { type: 'dynamic', dns: ['8.8.8.8'], ip: '10.1.1.77', netmask: '255.255.255.0', gateway: '10.1.1.1', mac: '0e:00:00:00:00:01' },
    })
  })

  it('keep the IPv6 address of an interface with both kinds', () => {
    const v6 = { type: 'manual', ip: 'fd00::5', netmask: 'ffff:ffff:ffff:ffff::', gateway: 'fd00::1' }

    expect(actual({ a: { type: 'manual', ip: '10.1.1.77' }, b: v6 })).toEqual({
      a: expect.objectContaining({ ip: '10.1.1.77', gateway: '10.1.1.1' }),
      b: { ...v6, mac: '0e:00:00:00:00:01' },
    })
  })

  it('are as they came where they have no interface, or CloudStack shows none', () => {
    expect(actual({ a: { type: 'dynamic' }, vip: { type: 'vip', ip: '203.0.113.10' } })).toMatchObject({
      vip: { type: 'vip', ip: '203.0.113.10' },
    })
    expect(actual({ a: { type: 'manual', ip: '10.1.1.77' } }, [])).toEqual({ a: { type: 'manual', ip: '10.1.1.77' } })
  })
})

it('are those of the interface in the same place where CloudStack does not name its network', () => {
  const networks = { a: { type: 'dynamic' }, b: { type: 'dynamic' } }
  const request = { args: { networks }, nics: [{ networks: [{ name: 'a' }] }, { networks: [{ name: 'b' }] }] } as unknown as VmRequest
  const nic = [
    { id: 'nic-1', ipaddress: '10.1.1.77' },
    { id: 'nic-2', ipaddress: '10.2.1.77' },
  ]
  const placement = { networks: [{ id: 'n' }, { id: 'm' }] } as unknown as Placement

  expect(actualNetworks(request, placement, { id: 'vm', name: 'vm', nic } as never)).toMatchObject({
    a: { ip: '10.1.1.77' },
    b: { ip: '10.2.1.77' },
  })
})
