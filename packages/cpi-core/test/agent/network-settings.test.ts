import { networkSettings } from '../../src/agent/network-settings.ts'
import { networksArgument, sortNetworks } from '../../src/networks/network-specs.ts'
import { planNics } from '../../src/networks/plan-nics.ts'
import { manualNetwork } from '../support/requests.ts'

const newId = () => '00000000-0000-4000-8000-0123456789ab'

function settings(networks: object, routes = {}) {
  const specs = networksArgument.parse(networks)
  return networkSettings(specs, planNics(sortNetworks(specs).nics, newId), routes)
}

describe("an agent's networks", () => {
  it('are what the director said, word for word', () => {
    const network = manualNetwork({ something_new: { deep: true } })

    expect(settings({ default: network })).toEqual({ default: network })
  })

  it('carry the prefix as text, or the agent could read nothing at all', () => {
    expect(settings({ default: manualNetwork({ prefix: 24 }) })['default']).toMatchObject({ prefix: '24' })
  })

  it('lose what is null', () => {
    expect(settings({ default: manualNetwork({ gateway: null }) })['default']).not.toHaveProperty('gateway')
  })

  it('have a MAC as soon as there are two', () => {
    const both = settings({ a: manualNetwork(), b: manualNetwork({ default: undefined, cloud_properties: { name: 'b' } }) })

    expect(both['a']).toMatchObject({ mac: '0e:23:45:67:89:ab' })
    expect(both['b']).toMatchObject({ mac: '0e:23:45:67:89:ab' })
  })

  it('hold a vip as it came, without MAC', () => {
    const both = settings({ a: manualNetwork(), b: { type: 'vip', ip: '203.0.113.10' } })

    expect(both['b']).toEqual({ type: 'vip', ip: '203.0.113.10' })
    expect(both['a']).not.toHaveProperty('mac')
  })

  it('are configured by DHCP if the properties request it', () => {
    const network = manualNetwork({ cloud_properties: { name: 'a', use_dhcp: true } })

    expect(settings({ default: network })['default']).toMatchObject({ use_dhcp: true })
  })

  it.each(['constructor', 'toString', 'hasOwnProperty'])('may be named as what every object has: %s', (name) => {
    expect(settings({ [name]: manualNetwork() })).toEqual({ [name]: manualNetwork() })
  })

  it('have a route to a single host where the range has no length', () => {
    const routes = { default: [{ cidr: '10.9.3.7', gateway: '10.1.1.254' }] }

    expect(settings({ default: manualNetwork() }, routes)['default']).toMatchObject({
      routes: [{ Destination: '10.9.3.7', Gateway: '10.1.1.254', Netmask: '255.255.255.255' }],
    })
  })

  it('have the routes of the VM type, spelled as the agent spells them', () => {
    const routes = { default: [{ cidr: '10.9.3.7/16', gateway: '10.1.1.254' }] }

    expect(settings({ default: manualNetwork() }, routes)['default']).toMatchObject({
      routes: [{ Destination: '10.9.0.0', Gateway: '10.1.1.254', Netmask: '255.255.0.0' }],
    })
  })
})
