import { parseProperties } from '../../src/config/parse-properties.ts'
import { vipSection } from '../../src/networks/network-cloud-properties.ts'
import { checkVip } from '../../src/networks/static-nat.ts'

const vip = { name: 'public', address: '203.0.113.10', properties: parseProperties(vipSection, {}) }
const isolated = { id: 'network-1', name: 'net-isolated', type: 'Isolated' }
const shared = { id: 'network-2', name: 'net-shared', type: 'Shared' }
const address = { id: 'address-1', ipaddress: vip.address, zoneid: 'zone-1', zonename: 'zone-a' }

describe('a public address for a machine', () => {
  it('must not be the source NAT address of its network', () => {
    expect(() => checkVip(vip, { ...address, issourcenat: true }, { zoneId: 'zone-1', networks: [isolated] })).toThrow(
      /is the source NAT address of its network and cannot belong to one machine/,
    )
  })

  it('must be in its zone', () => {
    expect(() => checkVip(vip, address, { zoneId: 'zone-2', networks: [isolated] })).toThrow(/is in zone "zone-a", the VM is not/)
  })

  it('needs a network with static NAT, which few shared ones have', () => {
    const offering = { ...shared, service: [{ name: 'StaticNat' }] }

    expect(() => checkVip(vip, address, { zoneId: 'zone-1', networks: [shared] })).toThrow(/shared networks have no static NAT/)
    expect(() => checkVip(vip, address, { zoneId: 'zone-1', networks: [offering] })).not.toThrow()
  })

  it('goes to the interface in the network that the vip names', () => {
    const place = { zoneId: 'zone-1', networks: [isolated, shared] }
    const named = (name: string) => ({ ...vip, properties: parseProperties(vipSection, { name }) })

    expect(() => checkVip(named('net-isolated'), address, place)).not.toThrow()
    expect(() => checkVip(named('network-1'), address, place)).not.toThrow()
    expect(() => checkVip(named('net-shared'), address, place)).toThrow(/network "net-shared" is a shared one, without static NAT/)
    expect(() => checkVip(named('net-other'), address, place)).toThrow(
      /the VM has no interface in its network "net-other"; name one of "net-isolated", "net-shared"/,
    )
  })
})
