import { parseProperties } from '../../src/config/parse-properties.ts'
import { findLoadBalancers } from '../../src/vms/find-load-balancers.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { manualNetwork } from '../support/requests.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

describe('a load balancer rule', () => {
  it('may share its port with one for the other transport', async () => {
    const box = cpiInABox()
    const networks = (ip: string) => ({ default: manualNetwork({ ip }) })
    await createVm(box, { properties: { lbs: [LB] }, networks: networks('10.1.1.71') })

    const lbs = (protocol: string) =>
      parseProperties(vmSection, { compute_offering: 'small', lbs: [{ ...LB, name: 'quic', protocol }] }).lbs

    await expect(findLoadBalancers(clientOf(box), lbs('udp'))).resolves.toMatchObject([{ rule: undefined }])
    await expect(findLoadBalancers(clientOf(box), lbs('ssl'))).rejects.toThrow(/port 443 of 203\.0\.113\.11 belongs to the rule "web"/)
  })
})
