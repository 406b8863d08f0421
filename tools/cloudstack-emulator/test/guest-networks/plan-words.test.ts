import { createEmulator } from '../../src/emulator.ts'
import { describeNetworks } from '../../src/guest-networks/describe-networks.ts'
import type { NetworkPlan, PlannedBalancer } from '../../src/guest-networks/plan.ts'
import { checkWords } from '../../src/guest-networks/plan-words.ts'

const balancer: PlannedBalancer = {
  id: 'b1',
  address: '203.0.113.5',
  port: 80,
  algorithm: 'roundrobin',
  sendsProxyLine: false,
  sources: ['10.0.0.0/8'],
  members: [],
  stickiness: { method: 'lbcookie', params: { 'cookie-name': 'SERVER_ID-1' } },
}

function planWith(changes: Partial<PlannedBalancer>): NetworkPlan {
  const router = { id: 'r1', controlAddress: '169.254.0.7', uplink: undefined, publicAddresses: [], legs: [] }
  return { gateways: [], networks: [], routers: [{ ...router, balancers: [{ ...balancer, ...changes }] }], routes: [] }
}

describe('checkWords', () => {
  it('accepts what plans are made of', () => {
    expect(() => checkWords(planWith({}))).not.toThrow()
    expect(() => checkWords(describeNetworks(createEmulator().cloud))).not.toThrow()
  })

  it.each<[string, Partial<PlannedBalancer>, string]>([
    [
      'a line of its own',
      { stickiness: { method: 'lbcookie', params: { 'cookie-name': 'a\n  lua-load /tmp/x' } } },
      '"a\\n  lua-load /tmp/x"',
    ],
    ['an option', { algorithm: 'roundrobin option' }, '"roundrobin option"'],
    ['a rule', { sources: ['10.0.0.1', '0.0.0.0/0 } accept; #'] }, '"0.0.0.0/0 } accept; #"'],
  ])('refuses %s', (_case, changes, shown) => {
    expect(() => checkWords(planWith(changes))).toThrow(`${shown} cannot be a setting of a router`)
  })
})
