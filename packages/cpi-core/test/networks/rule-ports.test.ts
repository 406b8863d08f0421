import { parseProperties } from '../../src/config/parse-properties.ts'
import { vipSection } from '../../src/networks/network-cloud-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const cidrs = ['10.0.0.0/8']
const vip = (rule: object) => parseProperties(vipSection, { open_firewall: [{ cidrs, ...rule }] })
const group = (rule: object) =>
  parseProperties(vmSection, { compute_offering: 'small', security_groups: [{ name: 'web', rules: [{ cidrs, ...rule }] }] })

describe.each([
  ['open_firewall', vip],
  ['a managed security group', group],
])('a rule of %s', (_what, parse) => {
  it.each([[{ ports: [22, '8000-8100', '1-65535'] }], [{ protocol: 'udp', ports: [53] }], [{ protocol: 'icmp' }]])('may be %j', (rule) => {
    expect(() => parse(rule)).not.toThrow()
  })

  it.each([
    ['tcp without ports, which would open nothing', {}],
    ['icmp with ports, which would be ignored', { protocol: 'icmp', ports: [8] }],
    ['a range that ends before it starts', { ports: ['8100-8000'] }],
    ['a port that does not exist', { ports: ['65536'] }],
    ['a range beyond the last port', { ports: ['65000-70000'] }],
    ['port 0', { ports: ['0-80'] }],
  ])('is refused before anything is made: %s', (_problem, rule) => {
    expect(() => parse(rule)).toThrow(/ports|names or ids of groups/)
  })
})
