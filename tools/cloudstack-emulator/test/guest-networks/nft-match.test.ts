import { matchesOf } from '../../src/guest-networks/nft-match.ts'
import { ANY, SSH } from './a-router.ts'

describe('matchesOf', () => {
  it.each([
    ['everything', ANY, ['']],
    ['a port', SSH, ['tcp dport 22']],
    ['a range of ports', { ...SSH, protocol: 'udp', ports: [60, 69] as const }, ['udp dport 60-69']],
    ['a protocol without ports', { ...SSH, ports: undefined }, ['meta l4proto tcp']],
    ['a protocol by its number', { ...ANY, protocol: '47' }, ['meta l4proto 47']],
    ['any ICMP', { ...ANY, protocol: 'icmp', icmp: { type: -1, code: -1 } }, ['meta l4proto icmp']],
    ['an ICMP type', { ...ANY, protocol: 'icmp', icmp: { type: 8, code: -1 } }, ['icmp type 8']],
    ['an ICMP type with its code', { ...ANY, protocol: 'icmp', icmp: { type: 3, code: 4 } }, ['icmp type 3 icmp code 4']],
    [
      'each pair of a source and a destination',
      { ...SSH, sources: ['10.0.0.0/8', '192.0.2.1'], destinations: ['198.51.100.0/24'] },
      ['ip saddr 10.0.0.0/8 ip daddr 198.51.100.0/24 tcp dport 22', 'ip saddr 192.0.2.1 ip daddr 198.51.100.0/24 tcp dport 22'],
    ],
    ['nothing from nowhere', { ...SSH, sources: [] }, []],
  ])('matches %s', (_title, opening, expected) => {
    expect(matchesOf(opening)).toEqual(expected)
  })
})
