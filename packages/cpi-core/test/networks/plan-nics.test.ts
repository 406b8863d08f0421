import { networksArgument, sortNetworks } from '../../src/networks/network-specs.ts'
import { planNics } from '../../src/networks/plan-nics.ts'
import { manualNetwork } from '../support/requests.ts'

let count = 0
function newId(): string {
  count += 1
  return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
}

function plan(networks: object) {
  return planNics(sortNetworks(networksArgument.parse(networks)).nics, newId)
}

function names(networks: object): string[][] {
  return plan(networks).map((nic) => nic.networks.map(({ name }) => name))
}

const other = manualNetwork({ ip: '172.20.0.5', default: undefined, cloud_properties: { name: 'net-shared' } })

describe('the networks of a request', () => {
  it.each([
    ['none', {}, /at least one manual or dynamic network/],
    [
      'an IPv6 address on one interface with two others',
      {
        a: manualNetwork({ nic_group: '1' }),
        b: manualNetwork({ nic_group: '1', ip: '10.1.1.78', default: [] }),
        c: manualNetwork({ nic_group: '1', ip: 'fd00::5', prefix: '128', default: [] }),
      },
      /networks "a" and "b" and "c" share a nic_group/,
    ],
    ['a vip alone', { public: { type: 'vip', ip: '203.0.113.10' } }, /at least one manual or dynamic network/],
    [
      'two vips',
      { a: manualNetwork(), b: { type: 'vip', ip: '203.0.113.10' }, c: { type: 'vip', ip: '203.0.113.11' } },
      /one vip network, got "b" and "c"/,
    ],
    ['a vip without address', { a: manualNetwork(), b: { type: 'vip' } }, /vip network "b" has no ip/],
    [
      'a vip that names a network as in the Ruby CPI, which had no such vips',
      { a: manualNetwork(), b: { type: 'vip', ip: '1.2.3.4', cloud_properties: { network_name: 'x' } } },
      /unknown key "network_name"/,
    ],
    ['an unknown type', { a: manualNetwork({ type: 'bridged' }) }, /of type "bridged"/],
    ['a manual one without address', { a: manualNetwork({ ip: undefined }) }, /manual network "a" has no ip/],
    [
      'two with the gateway',
      { a: manualNetwork(), b: manualNetwork({ cloud_properties: { name: 'x' } }) },
      /both carry the default gateway/,
    ],
    [
      'two in one nic_group',
      { a: manualNetwork({ nic_group: '1' }), b: { ...other, nic_group: '1' } },
      /share a nic_group; CloudStack supports one IPv4 and one IPv6 address per interface/,
    ],
    [
      'a dual stack on two CloudStack networks',
      { a: manualNetwork({ nic_group: '1' }), b: { ...other, ip: '2001:db8::5', prefix: '128', nic_group: '1' } },
      /different CloudStack networks/,
    ],
    ['a delegated prefix', { a: manualNetwork({ ip: '2001:db8::', prefix: '64' }) }, /delegated prefix/],
  ])('are refused: %s', (_what, networks, message) => {
    expect(() => plan(networks)).toThrow(message)
  })

  it('without a type are manual', () => {
    const [nic] = plan({ a: manualNetwork({ type: undefined }) })

    expect(nic?.ip).toBe('10.1.1.77')
  })

  it('that are dynamic ask for no address, although the director may echo an old one', () => {
    const [nic] = plan({ a: manualNetwork({ type: 'dynamic' }) })

    expect(nic?.ip).toBeUndefined()
  })
})

describe('interfaces', () => {
  it('need no MAC of ours when there is one', () => {
    expect(plan({ a: manualNetwork() })[0]?.mac).toBeUndefined()
  })

  it('get different, lower-case, locally administered MACs when there are several', () => {
    const macs = plan({ a: manualNetwork(), b: other }).map(({ mac }) => mac ?? '')

    expect(new Set(macs).size).toBe(2)
    for (const mac of macs) expect(mac).toMatch(/^0e(:[0-9a-f]{2}){5}$/)
  })

  it('begin with the one that carries the default gateway', () => {
    expect(names({ b: other, a: manualNetwork() })).toEqual([['a'], ['b']])
  })

  it('end with those that should not be found', () => {
    const hidden = { ...other, cloud_properties: { name: 'net-hidden', undiscoverable: true } }

    expect(names({ hidden, b: other })).toEqual([['b'], ['hidden']])
  })

  it('are one for an IPv4 and an IPv6 address of one nic_group', () => {
    const sixth = manualNetwork({ ip: '2001:db8::5', prefix: '128', netmask: 'ffff:ffff:ffff:ffff::', nic_group: '1', default: undefined })

    const [nic, ...others] = plan({ four: manualNetwork({ nic_group: '1' }), six: sixth })

    expect(others).toEqual([])
    expect(nic).toMatchObject({ ip: '10.1.1.77', ipv6: '2001:db8::5', mac: undefined })
  })
})
