import fc from 'fast-check'
import {
  bitsOfNetmask,
  formatCidr,
  intToIpv4,
  ipv4ToInt,
  isCidr,
  isPrivate,
  isWithin,
  netmaskOf,
  nthAddress,
  nthInSame24,
  parseCidr,
} from '../../src/core/ip-address.ts'

describe('an IPv4 address', () => {
  it('is a number and back', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(intToIpv4(ipv4ToInt(address) ?? -1)).toBe(address)
      }),
    )
  })

  it('carries into the next octet', () => {
    expect(intToIpv4((ipv4ToInt('10.0.0.255') ?? 0) + 1)).toBe('10.0.1.0')
    expect(intToIpv4((ipv4ToInt('10.255.255.255') ?? 0) + 1)).toBe('11.0.0.0')
  })

  it.each(['10.0.0', '10.0.0.256', '10.0.0.1.2', 'ten.0.0.1', ''])('is not "%s"', (text) => {
    expect(ipv4ToInt(text)).toBeUndefined()
  })

  it('has neighbours in its own /24', () => {
    expect(nthInSame24('203.0.113.77', 1)).toBe('203.0.113.1')
    expect(nthInSame24('nowhere', 1)).toBeUndefined()
  })
})

describe('a CIDR', () => {
  it('starts at the network address, whichever address it is written with', () => {
    const cidr = parseCidr('10.1.3.255/22')

    expect(cidr === undefined ? '' : formatCidr(cidr)).toBe('10.1.0.0/22')
    expect(cidr === undefined ? '' : nthAddress(cidr, 256)).toBe('10.1.1.0')
    expect(cidr === undefined ? '' : netmaskOf(cidr)).toBe('255.255.252.0')
  })

  it('may be of either family, with a prefix that fits', () => {
    expect(['10.0.0.0/32', '0.0.0.0/0', '2001:db8::/128'].every(isCidr)).toBe(true)
    expect(['10.0.0.0/33', '10.0.0.0', '2001:db8::/129', '10.0.0.0/8/8', '10.0.0/8'].some(isCidr)).toBe(false)
  })

  it('is within another only with both ends', () => {
    expect(isWithin('10.1.1.0/24', '10.1.0.0/16')).toBe(true)
    expect(isWithin('10.1.0.0/16', '10.1.1.0/24')).toBe(false)
    expect(isWithin('10.0.255.0/23', '10.1.0.0/16')).toBe(false)
    expect(isWithin('nothing', '10.1.0.0/16')).toBe(false)
  })

  it('is private if it lies in one of the private ranges', () => {
    const isPrivateCidr = (text: string) => {
      const cidr = parseCidr(text)
      return cidr !== undefined && isPrivate(cidr)
    }

    expect(['10.0.0.0/8', '172.31.0.0/16', '192.168.255.0/24', '100.127.0.0/16'].every(isPrivateCidr)).toBe(true)
    expect(['11.0.0.0/24', '172.32.0.0/16', '192.168.0.0/15', '100.128.0.0/24'].some(isPrivateCidr)).toBe(false)
  })
})

describe('a netmask', () => {
  it('has a prefix length if its ones are contiguous', () => {
    expect(bitsOfNetmask('255.255.252.0')).toBe(22)
    expect(bitsOfNetmask('0.0.0.0')).toBe(0)
    expect(bitsOfNetmask('255.0.255.0')).toBeUndefined()
    expect(bitsOfNetmask('255.255')).toBeUndefined()
  })
})
