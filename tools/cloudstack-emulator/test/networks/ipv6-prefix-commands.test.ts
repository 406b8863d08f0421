import { stage } from '../support.ts'

describe('the IPv6 prefix of a zone', () => {
  it('has a subnet of 64 bits for each network', async () => {
    const on = stage()
    const made = await on.job('createGuestNetworkIpv6Prefix', { zoneid: on.ids.zone, prefix: 'fd00:1::/60' }, 'admin')

    expect(Object.values(made)[0]).toMatchObject({ prefix: 'fd00:1::/60', totalsubnets: 16, availablesubnets: 16, usedsubnets: 0 })
  })

  it.each([
    ['fd00::', 'Invalid IPv6 prefix: fd00::'],
    ['10.0.0.0/8', 'Invalid IPv6 prefix: 10.0.0.0/8'],
    ['fd00::/6x', 'Invalid IPv6 prefix: fd00::/6x'],
    ['fd00::/65', 'IPv6 prefix must be /64 or less'],
  ])('is not %s', async (prefix, text) => {
    const on = stage()

    expect(await on.refusal('createGuestNetworkIpv6Prefix', { zoneid: on.ids.zone, prefix }, 'admin')).toBe(text)
    expect([...on.emulator.cloud.ipv6Prefixes.all()]).toEqual([])
  })
})
