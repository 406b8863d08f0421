import { intentOf, ruleKey } from '../../src/networks/vip-intent.ts'

const tagged = (value: string) => intentOf([{ key: 'bosh-cpi-vip', value }])

describe('intentOf', () => {
  it('reads what a machine records', () => {
    expect(tagged('203.0.113.9 release tcp/22-22/10.0.0.0/8')).toEqual({
      address: '203.0.113.9',
      isReleased: true,
      opened: ['tcp/22-22/10.0.0.0/8'],
    })
    expect(tagged('203.0.113.9 keep')).toEqual({ address: '203.0.113.9', isReleased: false, opened: [] })
  })

  it('is undefined for a machine that records nothing', () => {
    expect(intentOf()).toBeUndefined()
    expect(intentOf([{ key: 'deployment', value: 'cf' }])).toBeUndefined()
  })
})

describe('ruleKey', () => {
  it('is the same in whatever order the CIDRs come', () => {
    const rule = { protocol: 'tcp', startport: 22, endport: 23 }

    expect(ruleKey({ ...rule, cidrlist: ['10.2.0.0/16', '10.0.0.0/8'] })).toBe('tcp/22-23/10.0.0.0/8+10.2.0.0/16')
    expect(ruleKey({ ...rule, cidrlist: '10.0.0.0/8,10.2.0.0/16' })).toBe('tcp/22-23/10.0.0.0/8+10.2.0.0/16')
  })
})
