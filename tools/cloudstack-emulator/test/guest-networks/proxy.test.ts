import type { PlannedBalancer } from '../../src/guest-networks/plan.ts'
import { haproxySettings } from '../../src/guest-networks/proxy.ts'
import { LEG, NETWORK_ID, ROUTER } from './a-router.ts'

const FILES = { pid: '/r/pid', metadata: '/net/metadata.sock' }

const BALANCER: PlannedBalancer = {
  id: 'rule',
  address: '203.0.113.9',
  port: 80,
  algorithm: 'roundrobin',
  sendsProxyLine: false,
  sources: [],
  members: [
    { address: '10.1.1.2', port: 8080 },
    { address: '10.1.1.3', port: 8080 },
  ],
  stickiness: undefined,
}

const SILENT = { ...ROUTER, legs: [{ ...LEG, metadata: false }] }

describe('haproxySettings', () => {
  it('leads to the metadata server, with who asks', () => {
    expect(haproxySettings(ROUTER, FILES)).toContain(`listen metadata-${NETWORK_ID}
  mode http
  bind 10.1.1.1:80
  http-request set-header x-guest-network ${NETWORK_ID}
  http-request set-header x-guest-address %[src]
  server emulator unix@/net/metadata.sock
`)
  })

  it('is not needed without metadata and load balancers', () => {
    expect(haproxySettings(SILENT, FILES)).toBeUndefined()
  })

  it('balances over the members that answer', () => {
    expect(sectionOf(BALANCER)).toEqual([
      'listen balancer-rule',
      'mode tcp',
      'bind 203.0.113.9:80',
      'balance roundrobin',
      'server member-0 10.1.1.2:8080 check',
      'server member-1 10.1.1.3:8080 check',
    ])
  })

  it('refuses callers that are not among the sources', () => {
    expect(sectionOf({ ...BALANCER, sources: ['192.0.2.0/24', '198.51.100.0/24'] })).toContain(
      'tcp-request connection reject if !{ src 192.0.2.0/24 198.51.100.0/24 }',
    )
  })

  it('tells members the caller by the PROXY protocol', () => {
    expect(sectionOf({ ...BALANCER, sendsProxyLine: true })).toContain('server member-0 10.1.1.2:8080 check send-proxy')
  })

  it('keeps callers at their member by address or by cookie', () => {
    const byAddress = sectionOf({ ...BALANCER, stickiness: { method: 'sourcebased', params: { tablesize: '10k' } } })
    const byCookie = sectionOf({ ...BALANCER, stickiness: { method: 'lbcookie', params: { 'cookie-name': 'JSESSION' } } })

    expect(byAddress).toEqual(expect.arrayContaining(['stick-table type ip size 10k expire 30m', 'stick on src']))
    expect(byCookie).toEqual(
      expect.arrayContaining([
        'mode http',
        'cookie JSESSION insert indirect nocache',
        'server member-1 10.1.1.3:8080 check cookie member-1',
      ]),
    )
  })
})

function sectionOf(balancer: PlannedBalancer): readonly string[] {
  const text = haproxySettings({ ...SILENT, balancers: [balancer] }, FILES) ?? ''
  return text
    .slice(text.indexOf('listen balancer'))
    .trim()
    .split('\n')
    .map((line) => line.trim())
}
