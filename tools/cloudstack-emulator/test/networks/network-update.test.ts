import { updateNetwork } from '../../src/networks/network-update.ts'
import { stage } from '../support.ts'

const NOTHING = {
  name: undefined,
  displayText: undefined,
  networkDomain: undefined,
  offeringId: undefined,
  guestCidr: undefined,
  displayed: undefined,
}

describe('updating a network', () => {
  it('changes to an enabled offering of the same kind only', () => {
    const { emulator, ids } = stage()
    const { cloud } = emulator
    const offerings = [...cloud.networkOfferings.all()]
    const change = (wanted: (typeof offerings)[number] | undefined) =>
      updateNetwork(cloud, ids.network, { ...NOTHING, offeringId: wanted?.id ?? '' })
    const same = cloud.networkOfferings.require(cloud.networks.require(ids.network).offeringId)
    const disabled = cloud.networkOfferings.insert({ ...same, id: cloud.newId(), state: 'Disabled' })
    const forVpc = cloud.networkOfferings.insert({ ...same, id: cloud.newId(), forVpc: true })
    const shared = cloud.networkOfferings.insert({ ...same, id: cloud.newId(), guestIpType: 'Shared' })

    expect(() => change(disabled)).toThrow(/is not in Enabled state, can't upgrade to it$/)
    expect(() => change(forVpc)).toThrow(/^Can't update as the new offering is a vpc offering/)
    expect(() => change(shared)).toThrow(/^Can't upgrade from network offering/)
    cloud.networkOfferings.update(same.id, { guestIpType: 'Shared' })
    expect(() => change(shared)).toThrow('NetworkOffering update can be performed for Isolated networks only.')
  })

  it('changes its domain only if it has DNS', () => {
    const { emulator, ids } = stage()
    const { cloud } = emulator
    const offering = cloud.networkOfferings.require(cloud.networks.require(ids.network).offeringId)
    const rename = (networkDomain: string) => updateNetwork(cloud, ids.network, { ...NOTHING, networkDomain })

    expect(() => rename('-')).toThrow(/^Invalid network domain/)
    cloud.networkOfferings.update(offering.id, { services: [] })
    expect(() => rename('a.internal')).toThrow(/^Domain name change is not supported/)
    cloud.networkOfferings.update(offering.id, { guestIpType: 'L2' })
    expect(() => rename('a.internal')).toThrow(/^Domain suffix update can only be performed/)
  })

  it('reserves a part of it only around all machines', async () => {
    const on = stage()
    const { cloud } = on.emulator
    await on.deploy({ ipaddress: '10.1.1.200' })
    const reserve = (guestCidr: string) => updateNetwork(cloud, on.ids.network, { ...NOTHING, guestCidr })

    expect(() => reserve('10.1.1.0')).toThrow('Invalid format of Guest VM CIDR.')
    expect(() => reserve('8.8.8.0/24')).toThrow(/Make sure it is RFC1918 compliant/)
    expect(() => reserve('10.2.0.0/24')).toThrow(/should be a subset of network CIDR/)
    expect(() => reserve('10.1.1.0/25')).toThrow('Active IPs like 10.1.1.200 exist outside the Guest VM CIDR. Cannot apply reservation ')
    expect(reserve('10.1.1.128/25')).toMatchObject({ cidr: '10.1.1.128/25', networkCidr: '10.1.1.0/24' })
  })
})
