import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const OFFERING = 'DefaultIsolatedNetworkOfferingWithSourceNatService'

describe('create_network', () => {
  it('makes an isolated network on which machines can be made', async () => {
    const box = cpiInABox()

    const result = await box.run('create_network', {
      type: 'manual',
      range: '10.9.1.0/24',
      gateway: '10.9.1.1',
      cloud_properties: { network_offering: OFFERING, name: 'bosh-net' },
    })

    const [id, addresses, properties] = result as [string, object, object]
    expect(addresses).toMatchObject({ range: '10.9.1.0/24', gateway: '10.9.1.1', reserved: [] })
    expect(properties).toMatchObject({ name: id })
    await createVm(box, { networks: { a: { type: 'manual', ip: '10.9.1.5', netmask: '255.255.255.0', cloud_properties: properties } } })
  })

  it('is made in its own zone rather than the default one', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: 'zone-sg' } })
    const zone = [...box.emulator.cloud.zones.all()].find(({ name }) => name === 'zone-advanced')

    const [id] = (await box.run('create_network', {
      cloud_properties: { network_offering: OFFERING, availability_zone: 'zone-advanced' },
    })) as [string]

    expect(box.emulator.cloud.networks.get(id)?.zoneId).toBe(zone?.id)
  })

  it('that fails leaves an earlier network of the same name alone', async () => {
    const box = cpiInABox()
    const definition = { range: '10.9.1.0/24', cloud_properties: { network_offering: OFFERING, name: 'bosh-net' } }
    const [earlier] = (await box.run('create_network', definition)) as [string]
    box.emulator.faults.add([{ command: 'createNetwork', nth: 1, phase: 'after', kind: 'drop' }])

    const answer = await box.call('create_network', definition)

    expect(answer.error).not.toBeNull()
    expect([...box.emulator.cloud.networks.all()].filter(({ name }) => name === 'bosh-net').map(({ id }) => id)).toEqual([earlier])
  })

  it('takes properties of machines from the availability zone, which the director merges in, and returns those of the network', async () => {
    const box = cpiInABox()
    const zone = {
      compute_offering: 'small',
      cpu: 2,
      pod: 'pod-1',
      root_disk_offering: 'disk-20',
      tags: {},
      availability_zone: 'zone-advanced',
    }

    const [id, , properties] = (await box.run('create_network', {
      range: '10.9.1.0/24',
      cloud_properties: { ...zone, network_offering: OFFERING },
    })) as [string, object, object]

    expect(properties).toEqual({ availability_zone: 'zone-advanced', network_offering: OFFERING, name: id })
  })

  it('makes a tier of a VPC', async () => {
    const box = cpiInABox()

    const [id] = (await box.run('create_network', {
      range: '10.2.9.0/24',
      cloud_properties: { network_offering: 'DefaultIsolatedNetworkOfferingForVpcNetworksNoLB', vpc: 'vpc-1' },
    })) as [string]

    expect(box.emulator.cloud.networks.get(id)).toMatchObject({ gateway: '10.2.9.1', vpcId: expect.any(String) })
  })

  it.each([7, 31, 33])('is refused with a netmask of %d bits, with which CloudStack makes no network', async (netmask_bits) => {
    const definition = { netmask_bits, gateway: '10.9.1.1', cloud_properties: { network_offering: OFFERING } }

    expectFailure(await cpiInABox().call('create_network', definition), 'Bosh::Clouds::CpiError', /netmask_bits/)
  })

  it.each([
    [{ cloud_properties: {} }, /needs network_offering/],
    [{ cloud_properties: null }, /needs network_offering/],
    [{ cloud_properties: { network_offering: 'none' } }, /network offering "none" does not exist/],
    [{ cloud_properties: { network_offering: OFFERING, vpc: 'none' } }, /VPC "none" does not exist/],
    [{ range: '8.8.8.0/24', cloud_properties: { network_offering: OFFERING } }, /8\.8\.8\.0\/24 is not RFC 1918/],
  ])('is refused: %j', async (definition, message) => {
    expectFailure(await cpiInABox().call('create_network', definition), 'Bosh::Clouds::CloudError', message)
  })

  it('is refused for a key that is nearly one of networks', async () => {
    const answer = await cpiInABox().call('create_network', { cloud_properties: { network_ofering: OFFERING } })

    expectFailure(answer, 'Bosh::Clouds::CpiError', /unknown key "network_ofering"; did you mean "network_offering"/)
  })
})
