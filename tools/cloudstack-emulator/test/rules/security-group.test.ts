import { readTraffic } from '../../src/rules/security-group.ts'

describe('the traffic of a security group rule', () => {
  it.each([
    [{ protocol: '256' }, 'Invalid protocol number: 256'],
    [{ protocol: 'gre' }, 'Invalid protocol gre'],
    [{ protocol: 'icmp', icmpType: 8 }, 'Invalid ICMP type/code specified, icmpType = 8, icmpCode = null'],
    [{ protocol: 'icmp', icmpType: -1, icmpCode: 0 }, 'Invalid icmp code'],
    [{ protocol: 'icmp', icmpType: 8, icmpCode: -1 }, /^Invalid icmp code: need non-negative/],
    [{ protocol: 'icmp', icmpType: 256, icmpCode: 0 }, 'Invalid icmp type/code '],
    [{ protocol: 'tcp', startPort: 80 }, 'Invalid port range specified, startPort = 80, endPort = null'],
    [{ protocol: 'tcp', startPort: 81, endPort: 80 }, 'Invalid port range 81:80'],
    [{ protocol: 'udp', startPort: 1, endPort: 65_536 }, 'Invalid port numbers 1:65536'],
    [{ protocol: 'udp', startPort: -1, endPort: 1 }, 'Invalid port range -1:1'],
    [{ protocol: 'all', startPort: 1 }, 'Cannot specify startPort or endPort without specifying protocol'],
  ])('%j is refused', (wanted, text) => {
    expect(() => readTraffic(wanted)).toThrow(text)
  })

  it('is all of a protocol where both ports are zero, and of ICMP by its number', () => {
    expect(readTraffic({ protocol: 'TCP', startPort: 0, endPort: 0 })).toMatchObject({ protocol: 'tcp', startPort: 0, endPort: 65_535 })
    expect(readTraffic({ protocol: '1' })).toMatchObject({ protocol: 'icmp', icmpType: -1, icmpCode: -1 })
    expect(readTraffic({ protocol: undefined })).toMatchObject({ protocol: 'all', startPort: 0, endPort: 0 })
  })
})
