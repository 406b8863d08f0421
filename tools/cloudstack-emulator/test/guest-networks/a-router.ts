import type { Opening, PlannedLeg, PlannedRouter } from '../../src/guest-networks/plan.ts'

/** Rows and plans of tests: an isolated network with one machine. */
export const NETWORK_ID = '677fca7c-5fe4-4293-a148-2990565268f4'

export const ANY: Opening = { protocol: 'all', ports: undefined, icmp: undefined, sources: ['0.0.0.0/0'], destinations: ['0.0.0.0/0'] }

export const SSH: Opening = { ...ANY, protocol: 'tcp', ports: [22, 22] }

export const LEG: PlannedLeg = {
  networkId: NETWORK_ID,
  gateway: { address: '10.1.1.1', bits: 24 },
  cidr: '10.1.1.0/24',
  domain: 'cs3cloud.internal',
  dhcp: true,
  leases: [{ mac: '02:00:00:00:00:02', address: '10.1.1.2', hostName: 'one', isDefault: true }],
  metadata: true,
  filter: { kind: 'egress', allowedByDefault: false, rules: [] },
}

export const ROUTER: PlannedRouter = {
  id: NETWORK_ID,
  controlAddress: '169.254.0.5',
  uplink: { gateway: '203.0.113.1', sourceNat: '203.0.113.2' },
  publicAddresses: [{ address: '203.0.113.2', bits: 24, firewall: [], staticNatTo: undefined, forwards: [] }],
  legs: [LEG],
  balancers: [],
}
