import { securityGroups } from '../../src/networks/security-group-properties.ts'

describe('security groups', () => {
  it('are named, or listed with their rules, which are of tcp unless they say so', () => {
    const rule = { ports: [22], cidrs: ['10.0.0.0/8', '2001:db8::/32'] }

    expect(securityGroups.parse(['default', { name: 'bosh' }, { name: 'ssh', rules: [rule] }])).toEqual([
      'default',
      { name: 'bosh', rules: [] },
      { name: 'ssh', rules: [{ protocol: 'tcp', ports: expect.any(Array), cidrs: rule.cidrs }] },
    ])
  })

  it.each([
    ['without sources', { ports: [22], cidrs: [] }],
    ['of tcp without ports', { cidrs: ['10.0.0.0/8'] }],
    ['of icmp with ports', { protocol: 'icmp', ports: [22], cidrs: ['10.0.0.0/8'] }],
    ['of another protocol', { protocol: 'gre', ports: [22], cidrs: ['10.0.0.0/8'] }],
    ['with a key that nothing reads', { ports: [22], cidrs: ['10.0.0.0/8'], port: 22 }],
  ])('have no rule %s', (_what, rule) => {
    expect(securityGroups.safeParse([{ name: 'ssh', rules: [rule] }]).success).toBe(false)
  })
})
