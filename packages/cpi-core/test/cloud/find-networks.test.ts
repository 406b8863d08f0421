import { findNetworks, networkOfBasicZone, offers, offersSecurityGroups } from '../../src/cloud/find-networks.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const cloudWith = (...network: readonly object[]) => cannedCloud({ listNetworks: { count: network.length, network } })

describe('a network', () => {
  const tier = { id: 'n1', name: 'tier', vpcid: 'v1', vpcname: 'vpc-1' }
  const cloud = cloudWith(tier, { id: 'n2', name: 'tier', vpcid: 'v2', vpcname: 'vpc-2' }, { id: 'n3', name: 'tier-2' })

  it.each([
    ['tier', undefined, ['n1', 'n2']],
    ['tier', 'v1', ['n1']],
    ['tier', 'vpc-2', ['n2']],
    ['tier', 'vpc', []],
    ['n3', undefined, ['n3']],
  ])('of the name %s and the VPC %s: %j', async (name, vpc, ids) => {
    expect((await findNetworks(cloud, { name, vpc })).map(({ id }) => id)).toEqual(ids)
  })

  it('offers what is among its services', () => {
    const network = { id: 'n', service: [{ name: 'Dhcp' }, { name: 'SecurityGroup' }] }

    expect([offers(network, 'Dhcp'), offers(network, 'StaticNat'), offersSecurityGroups(network)]).toEqual([true, false, true])
    expect([offers({ id: 'n' }, 'Dhcp'), offersSecurityGroups({ id: 'n' })]).toEqual([false, false])
  })
})

describe('the network of a basic zone', () => {
  const shared = { id: 'n1', zoneid: 'z1', type: 'Shared' }

  it('is the only shared one of that zone', async () => {
    const cloud = cloudWith({ ...shared, id: 'n0', zoneid: 'z0' }, { ...shared, id: 'n2', type: 'Isolated' }, shared)

    expect(await networkOfBasicZone(cloud, 'z1')).toMatchObject({ id: 'n1' })
  })

  it('is not known if there are several', async () => {
    expect(await networkOfBasicZone(cloudWith(shared, { ...shared, id: 'n2' }), 'z1')).toBeUndefined()
  })
})
