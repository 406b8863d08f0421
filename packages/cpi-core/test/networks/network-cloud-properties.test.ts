import { parseProperties } from '../../src/config/parse-properties.ts'
import { networkSection, vipSection } from '../../src/networks/network-cloud-properties.ts'

describe('the cloud_properties of a network', () => {
  it.each(['name', 'network_name', 'id'])('name it by %s', (key) => {
    expect(parseProperties(networkSection, { [key]: 'net-1' })).toEqual({ name: 'net-1' })
  })

  it.each([[{ use_dhcp: 1 }], [{ undiscoverable: 'never' }], [{ nme: 'net-1' }]])('are refused as %j', (properties) => {
    expect(() => parseProperties(networkSection, properties)).toThrow(/network cloud_properties/)
  })
})

describe('the cloud_properties of a vip network', () => {
  it('want an address that is there and free, and leave its firewall as it is', () => {
    expect(parseProperties(vipSection, {})).toEqual({ policy: 'must-exist', steal: false, open_firewall: [] })
  })

  it('want rules of tcp, unless they say so', () => {
    const rules = [{ ports: [22], cidrs: ['10.0.0.0/8', '2001:db8::/32'] }]

    expect(parseProperties(vipSection, { open_firewall: rules }).open_firewall).toMatchObject([{ protocol: 'tcp', cidrs: rules[0]?.cidrs }])
  })

  it.each([
    [{ policy: 'release' }],
    [{ steal: 1 }],
    [{ open_firewall: [{ ports: [22] }] }],
    [{ open_firewall: [{ ports: [22], cidrs: [] }] }],
  ])('are refused as %j', (properties) => {
    expect(() => parseProperties(vipSection, properties)).toThrow(/network cloud_properties/)
  })
})
