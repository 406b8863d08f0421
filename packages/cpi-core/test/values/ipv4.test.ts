import { firstHostAddress, intToIpv4, ipv4ToInt, netmask, networkAddress } from '../../src/values/ipv4.ts'

describe('a netmask', () => {
  it.each([
    [0, '0.0.0.0'],
    [8, '255.0.0.0'],
    [20, '255.255.240.0'],
    [24, '255.255.255.0'],
    [32, '255.255.255.255'],
  ])('of /%i is %s', (bits, mask) => {
    expect(netmask(bits)).toBe(mask)
  })
})

describe('an IPv4 address', () => {
  it.each(['0.0.0.0', '10.1.255.0', '255.255.255.255'])('%s is the same after a round trip through its number', (address) => {
    expect(intToIpv4(ipv4ToInt(address))).toBe(address)
  })
})

describe('the address of a network', () => {
  it.each([
    ['10.1.2.3', 0, '0.0.0.0'],
    ['10.1.2.3', 16, '10.1.0.0'],
    ['10.1.255.3', 20, '10.1.240.0'],
    ['255.255.255.255', 31, '255.255.255.254'],
    ['10.1.2.3', 32, '10.1.2.3'],
  ])('that %s/%i is in is %s', (address, prefixLength, expected) => {
    expect(networkAddress(address, prefixLength)).toBe(expected)
  })
})

describe('the first host address', () => {
  it.each([
    ['10.0.0.0', 24, '10.0.0.1'],
    ['10.0.0.255', 24, '10.0.0.1'],
    ['10.0.255.0', 20, '10.0.240.1'],
    ['172.16.9.7', 30, '172.16.9.5'],
  ])('of the network of %s/%i is %s', (address, prefixLength, expected) => {
    expect(firstHostAddress(address, prefixLength)).toBe(expected)
  })
})
