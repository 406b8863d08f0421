import { parseProperties } from '../../src/config/parse-properties.ts'
import { checkLoadBalancers, networkOfAddress } from '../../src/vms/check-load-balancers.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

describe('an existing load balancer rule', () => {
  const [lb] = parseProperties(vmSection, { compute_offering: 'small', lbs: [{ ...LB, open_firewall: true }] }).lbs
  if (lb === undefined) throw new Error('no load balancer')
  const wanted = { ...lb, ...LB }
  const address = { id: 'address-1', ipaddress: LB.public_ip, zoneid: 'zone-1' }
  const placed = (...networks: object[]) => ({ zoneId: 'zone-1', zoneName: 'a', template: { id: 't' }, networks: networks as never })
  const rule = { id: 'rule', networkid: 'second' }

  it('must be on a network of the machine', () => {
    const placement = placed({ id: 'first', name: 'net-1' }, { id: 'third', name: 'net-3' })

    expect(() => checkLoadBalancers([{ wanted, rule, address }], placement)).toThrow(
      'load balancer "web" belongs to network second, where the VM has no interface (it has "net-1" first, "net-3" third)',
    )
  })

  it('opens no firewall if its network, which need not be the first, is a tier of a VPC', () => {
    const tier = { id: 'second', name: 'tier', vpcid: 'vpc' }

    expect(() => checkLoadBalancers([{ wanted, rule, address }], placed({ id: 'first' }, tier))).toThrow(/remove open_firewall/)
    expect(() => checkLoadBalancers([{ wanted, rule, address }], placed({ id: 'first', vpcid: 'vpc' }, { id: 'second' }))).not.toThrow()
  })
})

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
