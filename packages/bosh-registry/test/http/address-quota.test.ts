import { createAddressQuota } from '../../src/http/address-quota.ts'

describe('the quota of an address', () => {
  it('is one for a whole IPv6 subnet', () => {
    const quota = createAddressQuota({ faultsPerMinute: 1, nowMs: () => 0 })

    quota.noteFault('2001:db8:1:2::1')

    expect(quota.blockedForMs('2001:db8:1:2:ffff::2')).toBe(60_000)
    expect(quota.blockedForMs('2001:db9::1')).toBe(0)
  })

  it('is full again after a minute with fewer faults', () => {
    let now = 0
    const quota = createAddressQuota({ faultsPerMinute: 2, nowMs: () => now })

    quota.noteFault('10.0.0.1')
    now = 60_000
    quota.noteFault('10.0.0.1')

    expect(quota.blockedForMs('10.0.0.1')).toBe(0)
  })

  it('doubles the block up to a quarter of an hour, and starts again after a quiet time', () => {
    let now = 0
    const quota = createAddressQuota({ faultsPerMinute: 1, nowMs: () => now })
    const block = () => {
      quota.noteFault('10.0.0.1')
      const blockedMs = quota.blockedForMs('10.0.0.1')
      now += blockedMs
      return blockedMs / 60_000
    }

    const blocks = [block(), block(), block(), block(), block(), block()]
    now += 15 * 60_000
    blocks.push(block())
    now += 15 * 60_000 + 1

    expect(blocks).toEqual([1, 2, 4, 8, 15, 15, 15])
    expect(block()).toBe(1)
  })

  it('counts a socket without an address', () => {
    const quota = createAddressQuota({ faultsPerMinute: 1, nowMs: () => 0 })

    quota.noteFault('')

    expect(quota.blockedForMs('')).toBe(60_000)
  })

  it('does not grow with the number of addresses', () => {
    const quota = createAddressQuota({ faultsPerMinute: 1, nowMs: () => 0 })

    for (let number = 0; number <= 10_000; number++) quota.noteFault(`10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`)

    expect(quota.blockedForMs('10.0.0.0')).toBe(0)
    expect(quota.blockedForMs('10.0.0.1')).toBe(60_000)
  })
})
