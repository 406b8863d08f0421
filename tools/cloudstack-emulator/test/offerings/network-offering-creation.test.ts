import { stage } from '../support.ts'

const PROVIDED = (services: readonly string[]) =>
  Object.fromEntries(
    services.flatMap((service, index) => [
      [`serviceproviderlist[${index}].service`, service],
      [`serviceproviderlist[${index}].provider`, 'VirtualRouter'],
    ]),
  )

describe('a new network offering', () => {
  const isolated = { guestiptype: 'Isolated', traffictype: 'GUEST' }

  it('gets the firewall of the router that forwards its ports', async () => {
    const on = stage()
    const services = ['Dhcp', 'PortForwarding']
    await on.call('createNetworkOffering', { name: 'o', ...isolated, supportedservices: services.join(), ...PROVIDED(services) }, 'admin')

    const made = [...on.emulator.cloud.networkOfferings.all()].find(({ name }) => name === 'o')
    expect(made?.services.map(({ name }) => name)).toEqual(['Dhcp', 'PortForwarding', 'Firewall'])
    expect(made?.state).toBe('Disabled')
  })

  it.each([
    [
      { ...isolated, supportedservices: 'SecurityGroup' },
      /^Security group service is supported for network offerings with guest ip type Shared/,
    ],
    [{ ...isolated, supportedservices: 'UserData', ...PROVIDED(['UserData']) }, /^Without VR as dhcp provider/],
    [{ ...isolated, supportedservices: 'Dhcp', ...PROVIDED(['Dns']) }, /^Service Dns is not enabled/],
    [{ guestiptype: 'Shared', traffictype: 'GUEST', supportedservices: 'Dhcp' }, /^SpecifyIpRanges should always be true/],
    [{ ...isolated, traffictype: 'Public', supportedservices: 'Dhcp' }, /^Only traffic type Guest/],
    [{ ...isolated, availability: 'Required', supportedservices: 'Dhcp' }, /^Availability can be Required only/],
  ])('is refused: %j', async (parameters, text) => {
    const on = stage()

    expect(await on.refusal('createNetworkOffering', { name: 'o', ...parameters }, 'admin')).toMatch(text)
  })
})
