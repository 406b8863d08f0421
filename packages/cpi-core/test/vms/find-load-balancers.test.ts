import { parseProperties } from '../../src/config/parse-properties.ts'
import { findLoadBalancers, findRule } from '../../src/vms/find-load-balancers.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
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

  it.each([
    ['tcp', 'udp', true],
    ['tcp', 'ssl', false],
    [undefined, 'tcp', false],
  ])('may be listed for one port with another if they are of two transports: %s and %s, %s', async (one, other, isAllowed) => {
    const lbs = parseProperties(vmSection, {
      compute_offering: 'small',
      lbs: [
        { ...LB, protocol: one },
        { ...LB, name: 'quic', protocol: other },
      ],
    }).lbs

    const found = await findLoadBalancers(clientOf(cpiInABox()), lbs).catch((error: Error) => error.message)

    expect(typeof found === 'string').toBe(!isAllowed)
    if (!isAllowed) expect(found).toMatch(/load balancers "web" and "quic" are one, port 443 of 203\.0\.113\.11: remove one/)
  })

  describe('that exists', () => {
    const RULE = { id: 'rule', name: 'web', publicip: '203.0.113.11', publicport: '443', privateport: '8443', algorithm: 'source' }
    const address = { id: 'address', ipaddress: '203.0.113.11' }
    const cloudWith = (...rules: readonly object[]) =>
      cannedCloud({
        listLoadBalancerRules: { count: rules.length, loadbalancerrule: rules },
        listPublicIpAddresses: { count: 1, publicipaddress: [address] },
      })
    const [lb] = parseProperties(vmSection, { compute_offering: 'small', lbs: [{ name: 'web' }] }).lbs
    if (lb === undefined) throw new Error('no load balancer')

    it('gives the address and the ports that the VM type does not', async () => {
      const found = await findLoadBalancers(cloudWith(RULE), [lb])

      expect(found).toMatchObject([{ wanted: { public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }, rule: { id: 'rule' } }])
    })

    it('may list its sources in any order, and with any separator', async () => {
      const rule = { ...RULE, cidrlist: '192.0.2.0/24 10.0.0.0/8' }

      expect(await findRule(cloudWith(rule), { ...lb, cidrs: ['10.0.0.0/8', '192.0.2.0/24'] })).toMatchObject({ id: 'rule' })
      await expect(findRule(cloudWith(rule), { ...lb, cidrs: ['10.0.0.0/8'] })).rejects.toThrow(
        'cidrs 10.0.0.0/8,192.0.2.0/24, wanted is 10.0.0.0/8',
      )
    })

    it('must be told apart by its address from another of that name', async () => {
      const other = { ...RULE, id: 'other', publicip: '203.0.113.12' }

      await expect(findRule(cloudWith(RULE, other), lb)).rejects.toThrow(/one of 203\.0\.113\.11:443, 203\.0\.113\.12:443/)
      expect(await findRule(cloudWith(RULE, other), { ...lb, public_ip: '203.0.113.12' })).toMatchObject({ id: 'other' })
    })
  })
})
