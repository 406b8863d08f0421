import { parkingAddresses } from '../../src/networks/parking-addresses.ts'

const ID = '0000000a-1111-4222-8333-444455556666'

describe('where a machine that is about to go is parked', () => {
  it.each([
    ['10.1.1.77', '255.255.255.0', '10.1.1.244 10.1.1.243 10.1.1.242 10.1.1.241 10.1.1.240 10.1.1.239 10.1.1.238 10.1.1.237'],
    ['10.0.5.7', '255.255.0.0', '10.0.255.244 10.0.255.243 10.0.255.242 10.0.255.241 10.0.255.240 10.0.255.239 10.0.255.238 10.0.255.237'],
    // Seven are a quarter of this network, less the broadcast address.
    ['192.168.1.40', '255.255.255.224', '192.168.1.59 192.168.1.58 192.168.1.57 192.168.1.56 192.168.1.62 192.168.1.61 192.168.1.60'],
  ])('is near the top of its network: %s, %s', (ipaddress, netmask, expected) => {
    expect(parkingAddresses({ id: ID, ipaddress, netmask })).toEqual(expected.split(' '))
  })

  it('is never where it is already', () => {
    const addresses = parkingAddresses({ id: ID, ipaddress: '10.1.1.244', netmask: '255.255.255.0' })

    expect(addresses[0]).toBe('10.1.1.243')
    expect(addresses).not.toContain('10.1.1.244')
  })

  it.each([
    ['a small network', { ipaddress: '10.1.1.3', netmask: '255.255.255.240' }],
    ['an unknown network', { ipaddress: '10.1.1.3' }],
    ['an IPv6 address', { ipaddress: '2001:db8::5', netmask: 'ffff::' }],
  ])('is for CloudStack to choose in %s', (_what, nic) => {
    expect(parkingAddresses({ id: ID, ...nic })).toEqual([])
  })
})
