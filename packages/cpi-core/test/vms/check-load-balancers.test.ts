import { parseProperties } from '../../src/config/parse-properties.ts'
import { checkLoadBalancers, networkOfAddress } from '../../src/vms/check-load-balancers.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

describe('a load balancer rule', () => {
  it('must be in the zone of the machine', () => {
    const [lb] = parseProperties(vmSection, { compute_offering: 'small', lbs: [LB] }).lbs
    if (lb === undefined) throw new Error('no load balancer')
    const address = { id: 'address-1', ipaddress: LB.public_ip, zoneid: 'zone-1', zonename: 'zone-a' }
    const placement = { zoneId: 'zone-2', zoneName: 'zone-b', template: { id: 'template-1' }, networks: [] }

    expect(() => checkLoadBalancers([{ wanted: { ...lb, ...LB }, rule: undefined, address }], placement)).toThrow(
      /load balancer "web": public address 203\.0\.113\.11 is in zone "zone-a", the VM is in "zone-b"/,
    )
  })
})

describe('the network of an address', () => {
  const shared = { id: 'n-1' }
  const isolated = { id: 'n-2' }
  const tier = { id: 'n-3', vpcid: 'vpc-1' }
  const balanced = { id: 'n-4', vpcid: 'vpc-1', service: [{ name: 'Lb' }] }

  it.each([
    ['the one that it is associated with', { associatednetworkid: 'n-2' }, [shared, isolated], isolated],
    ['the tier of its VPC that has load balancers', { vpcid: 'vpc-1' }, [shared, tier, balanced], balanced],
    ['any tier of its VPC', { vpcid: 'vpc-1' }, [shared, tier], tier],
    ['the first, if it belongs to none of them', {}, [shared, isolated], shared],
  ])('is %s', (_what, address, networks, expected) => {
    expect(networkOfAddress(networks, { id: 'address-1', ...address })).toBe(expected)
  })
})
