import { callerOf } from '../../src/core/caller.ts'
import { parseCidr } from '../../src/core/ip-address.ts'
import type { NetworkOfferingRow } from '../../src/database/offering-rows.ts'
import {
  checkAddresses,
  checkGuestCidr,
  checkNetworkDomain,
  checkRanges,
  checkUsersChoice,
  checkVlan,
  checkZone,
} from '../../src/networks/network-checks.ts'
import { stage } from '../support.ts'

function setUp() {
  const { cloud } = stage().emulator
  const caller = (name: string) => {
    const [user] = cloud.users.by('username', name)
    if (user === undefined) throw new Error(`the seed has no user ${name}`)
    return callerOf(cloud, user)
  }
  const zone = (name: string) => {
    const found = [...cloud.zones.all()].find((row) => row.name === name)
    if (found === undefined) throw new Error(`the seed has no zone ${name}`)
    return found
  }
  const [first] = cloud.networkOfferings.all()
  if (first === undefined) throw new Error('the seed has no network offering')
  const offering = (change: Partial<NetworkOfferingRow>): NetworkOfferingRow => ({ ...first, services: [], specifyVlan: false, ...change })
  return { cloud, caller, zone, offering }
}

const NONE = { gateway: undefined, netmask: undefined, startIp: undefined, endIp: undefined }
const service = (name: string, provider = 'VirtualRouter') => ({ name, providers: [provider] })

describe("a new network's addresses", () => {
  it.each([
    [{ gateway: 'here' }, 'Gateway parameter is invalid'],
    [{ gateway: '10.1.1.1', netmask: '255.0.255.0' }, 'Invalid netmask'],
    [{ gateway: '2001:db8::1', netmask: '255.255.255.0' }, 'Invalid gateway'],
    [{ gateway: '10.1.1.0', netmask: '255.255.255.0' }, /broadcast or network IP/],
    [{ gateway: '10.1.1.255', netmask: '255.255.255.0' }, /broadcast or network IP/],
    [{ startIp: 'here' }, 'Invalid format for the startIp parameter'],
    [{ startIp: '10.1.1.2', endIp: 'there' }, 'Invalid format for the endIp parameter'],
    [{ startIp: '10.1.1.2', endIp: '10.1.1.9' }, 'gateway and netmask should be defined when startIP/endIP are passed in'],
  ])('%j are refused', (wanted, text) => {
    expect(() => checkAddresses({ ...NONE, ...wanted })).toThrow(text)
  })

  it('count only with gateway and netmask', () => {
    expect(checkAddresses({ ...NONE, gateway: '10.1.1.1' })).toBeUndefined()
    expect(checkAddresses({ ...NONE, gateway: '10.1.1.1', netmask: '255.255.255.0' })).toEqual(parseCidr('10.1.1.0/24'))
  })

  it('have a range only if the offering lets them', () => {
    const { zone, offering } = setUp()
    const cidr = parseCidr('10.9.0.0/24')
    const ranged = { ...NONE, startIp: '10.9.0.2', endIp: '10.9.0.9' }
    const shared = (specifyIpRanges: boolean) => offering({ guestIpType: 'Shared', specifyIpRanges })

    expect(() => checkRanges(shared(false), zone('zone-advanced'), cidr, ranged)).toThrow(/doesn't support adding multiple ip ranges$/)
    expect(() => checkRanges(shared(false), zone('zone-advanced'), cidr, NONE)).toThrow(/should be true for Shared Networks$/)
    expect(() => checkRanges(shared(true), zone('zone-advanced'), cidr, NONE)).toThrow('IPv4 address range needs to be provided')
    expect(() => checkRanges(shared(true), zone('zone-advanced'), cidr, ranged)).not.toThrow()
  })

  it('are required where nothing else gives them, and private', () => {
    const { zone, offering } = setUp()
    const isolated = offering({ guestIpType: 'Isolated' })
    const check = (one: NetworkOfferingRow, cidr?: string, name = 'zone-advanced') =>
      checkGuestCidr(zone(name), one, cidr === undefined ? undefined : parseCidr(cidr), cidr)

    expect(() => check(offering({ guestIpType: 'Shared' }))).toThrow('Gateway/netmask are required when creating Shared networks.')
    expect(() => check(isolated)).toThrow(/with service SourceNat disabled$/)
    expect(() => check({ ...isolated, services: [service('SourceNat')] })).not.toThrow()
    expect(() => check(isolated, '8.8.8.0/24')).toThrow('Virtual Guest Cidr 8.8.8.0/24 is not RFC 1918 or 6598 compliant')
    expect(() => check(isolated, '10.9.0.0/24', 'zone-basic')).toThrow(/can't be specified for zone of type Basic$/)
  })
})

describe('an ordinary user', () => {
  it('cannot choose VLANs or large networks', () => {
    const { caller, offering } = setUp()
    const large = parseCidr('10.8.0.0/21')

    expect(() => checkUsersChoice(caller('user'), offering({ guestIpType: 'Shared', specifyVlan: true }), undefined)).toThrow(
      /^This user can only/,
    )
    expect(() => checkUsersChoice(caller('user'), offering({ guestIpType: 'L2', specifyVlan: true }), undefined)).toThrow(
      /^Only ROOT admin/,
    )
    expect(() => checkUsersChoice(caller('user'), offering({}), large)).toThrow("Cidr size can't be less than 22")
    expect(() => checkUsersChoice(caller('admin'), offering({ specifyVlan: true }), large)).not.toThrow()
  })
})

describe('a zone', () => {
  it('of type Basic has one network, of a domain', () => {
    const { cloud, zone, offering } = setUp()

    expect(() => checkZone(cloud, zone('zone-basic'), offering({}), 'Account')).toThrow(/^Only AclType=Domain/)
    expect(() => checkZone(cloud, zone('zone-basic'), offering({}), 'Domain')).toThrow(/^Can't have more than one Guest network/)
  })

  it('with security groups has networks without source NAT', () => {
    const { cloud, zone, offering } = setUp()
    const check = (change: Partial<NetworkOfferingRow>) => checkZone(cloud, zone('zone-sg'), offering(change), 'Domain')

    expect(() => check({ guestIpType: 'Isolated' })).toThrow(/^Only shared or L2 guest network/)
    expect(() => check({ guestIpType: 'Shared', services: [service('SourceNat')] })).toThrow(/^Service SourceNat is not allowed/)
    expect(() => check({ guestIpType: 'Shared' })).not.toThrow()
  })

  it('of type Advanced does not have elastic load balancing', () => {
    const { cloud, zone, offering } = setUp()

    expect(() => checkZone(cloud, zone('zone-advanced'), offering({ services: [service('Lb', 'Netscaler')] }), 'Account')).toThrow(
      /^Elastic IP/,
    )
  })
})

describe('a VLAN', () => {
  it('is given if and only if the offering asks for it, and belongs to one network', () => {
    const { cloud, zone, offering } = setUp()
    const advanced = zone('zone-advanced')
    const taken = String(cloud.networks.by('zone', advanced.id)[0]?.vlan)

    expect(() => checkVlan(cloud, advanced, offering({ specifyVlan: true }), undefined)).toThrow(/^Vlan has to be specified/)
    expect(() => checkVlan(cloud, advanced, offering({}), '3000')).toThrow(/^Can't specify vlan/)
    expect(() => checkVlan(cloud, advanced, offering({ specifyVlan: true }), taken)).toThrow(/already exists or overlaps/)
    expect(() => checkVlan(cloud, advanced, offering({ specifyVlan: true }), '3000')).not.toThrow()
  })
})

describe('a network domain', () => {
  it.each(['-a', 'a-', 'a..b', 'a_b', 'x'.repeat(64), `${'x.'.repeat(95)}y`])('%s is refused', (domain) => {
    expect(() => checkNetworkDomain(domain)).toThrow(/^Invalid network domain/)
  })

  it('has labels of letters, digits and hyphens', () => {
    expect(() => checkNetworkDomain('a-1.example.internal')).not.toThrow()
  })
})
