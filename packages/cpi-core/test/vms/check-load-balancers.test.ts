import { parseProperties } from '../../src/config/parse-properties.ts'
import { checkLoadBalancers } from '../../src/vms/check-load-balancers.ts'
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
