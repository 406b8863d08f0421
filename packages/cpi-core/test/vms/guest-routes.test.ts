import { parseProperties } from '../../src/config/parse-properties.ts'
import { networksArgument, sortNetworks } from '../../src/networks/network-specs.ts'
import { guestRoutes } from '../../src/vms/guest-routes.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { manualNetwork } from '../support/requests.ts'

function routes(given: object, network: object = manualNetwork()) {
  const { nics } = sortNetworks(networksArgument.parse({ default: network, public: { type: 'vip', ip: '203.0.113.10' } }))
  return guestRoutes(parseProperties(vmSection, { compute_offering: 'small', routes: given }), nics)
}

describe("the guest's additional routes", () => {
  it('lead through the gateway of their network, unless they have one of their own', () => {
    expect(
      routes({
        default: [
          { cidr: '10.9.0.0/16' },
          { cidr: '10.7.0.0/16', gateway: '' },
          { cidr: '10.6.0.0/16', gateway: null },
          { cidr: '10.8.0.0/16', gateway: '10.1.1.9' },
        ],
      }),
    ).toEqual({
      default: [
        { cidr: '10.9.0.0/16', gateway: '10.1.1.1' },
        { cidr: '10.7.0.0/16', gateway: '10.1.1.1' },
        { cidr: '10.6.0.0/16', gateway: '10.1.1.1' },
        { cidr: '10.8.0.0/16', gateway: '10.1.1.9' },
      ],
    })
  })

  it.each(['defualt', 'public'])('are refused for "%s", where the machine has no interface', (name) => {
    expect(() => routes({ [name]: [{ cidr: '10.9.0.0/16', gateway: '10.1.1.9' }] })).toThrow(
      new RegExp(`"${name}" is not a manual or dynamic network of the VM: it has "default"`),
    )
  })

  it.each([
    ['a manual network without gateway', manualNetwork({ gateway: '' })],
    ['a dynamic network, which repeats an old one', { type: 'dynamic', gateway: '10.7.7.1', cloud_properties: { name: 'net-isolated' } }],
  ])('need a gateway of their own on %s', (_what, network) => {
    expect(() => routes({ default: [{ cidr: '10.9.0.0/16' }] }, network)).toThrow(/the route to 10\.9\.0\.0\/16 needs a gateway/)
  })
})
