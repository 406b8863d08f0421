import { parkingAddresses } from '../../src/networks/parking-addresses.ts'

const ID = '0000000a-1111-4222-8333-44440000000b'

describe('where a machine that is about to go is parked', () => {
  it.each([
    ['10.1.1.77', '255.255.255.0', ['10.1.1.244', '10.1.1.243']],
    ['10.0.5.7', '255.255.0.0', ['10.0.255.244', '10.0.255.243']],
    ['192.168.1.40', '255.255.255.224', ['192.168.1.59', '192.168.1.58']],
  ])('is near the top of its network: %s, %s', (ipaddress, netmask, expected) => {
    expect(parkingAddresses({ id: ID, ipaddress, netmask })).toEqual(expected)
  })

  it('is never where it is already', () => {
    expect(parkingAddresses({ id: ID, ipaddress: '10.1.1.244', netmask: '255.255.255.0' })).toEqual(['10.1.1.243'])
  })

  it.each([
    ['a small network', { ipaddress: '10.1.1.3', netmask: '255.255.255.240' }],
    ['an unknown network', { ipaddress: '10.1.1.3' }],
    ['an IPv6 address', { ipaddress: '2001:db8::5', netmask: 'ffff::' }],
  ])('is for CloudStack to choose in %s', (_what, nic) => {
    expect(parkingAddresses({ id: ID, ...nic })).toEqual([])
  })
})
