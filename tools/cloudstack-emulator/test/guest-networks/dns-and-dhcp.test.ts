import { dhcpHosts, dnsmasqSettings, routerNames } from '../../src/guest-networks/dns-and-dhcp.ts'
import { LEG, ROUTER } from './a-router.ts'

const FILES = { pid: '/r/pid', log: '/r/log', dhcpHosts: '/r/hosts', names: '/r/names' }

const OTHER = { mac: '02:00:00:00:00:03', address: '10.1.1.3', hostName: 'two', isDefault: false }

describe('the router of names and addresses', () => {
  it('serves its guest network only', () => {
    expect(dnsmasqSettings(ROUTER, FILES)).toBe(`user=root
pid-file=/r/pid
log-facility=/r/log
bind-interfaces
except-interface=lo
interface=g677fca7c5fe4
no-resolv
no-hosts
domain-needed
bogus-priv
addn-hosts=/r/names
local=/cs3cloud.internal/
dhcp-authoritative
leasefile-ro
dhcp-hostsfile=/r/hosts
dhcp-option=tag:not-default,option:router
dhcp-option=tag:not-default,option:dns-server
dhcp-range=set:g677fca7c5fe4,10.1.1.1,static
dhcp-option=tag:g677fca7c5fe4,option:domain-name,cs3cloud.internal
`)
  })

  it('has no DHCP where the network has none', () => {
    const silent = { ...ROUTER, legs: [{ ...LEG, dhcp: false }] }

    expect(dnsmasqSettings(silent, FILES)).not.toContain('dhcp')
    expect(dhcpHosts(silent)).toBe('')
  })

  it('leases by MAC, without route and name server where another network is the default', () => {
    const router = { ...ROUTER, legs: [{ ...LEG, leases: [...LEG.leases, OTHER] }] }

    expect(dhcpHosts(router)).toBe('02:00:00:00:00:02,10.1.1.2,one,infinite\n02:00:00:00:00:03,set:not-default,10.1.1.3,two,infinite\n')
  })

  it('knows the names of machines and its own', () => {
    expect(routerNames(ROUTER)).toBe('10.1.1.1 data-server\n10.1.1.2 one.cs3cloud.internal one\n')
    expect(routerNames({ ...ROUTER, legs: [{ ...LEG, domain: undefined }] })).toBe('10.1.1.1 data-server\n10.1.1.2 one\n')
  })
})
