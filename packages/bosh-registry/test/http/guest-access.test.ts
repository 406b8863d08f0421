import { authorizeByAddress, cacheFor, plainAddress } from '../../src/http/guest-access.ts'
import { registryInABox } from '../support/registry-in-a-box.ts'

describe('reading without a login', () => {
  const machineAddresses = async (id: string) => (id === 'vm-1' ? ['10.1.1.7', '203.0.113.11', 'fd00::7'] : [])

  it.each([
    ['the machine itself', 'vm-1', '10.1.1.7', true],
    ['the machine through a dual-stack socket', 'vm-1', '::ffff:10.1.1.7', true],
    ['the machine from its static NAT address', 'vm-1', '203.0.113.11', true],
    ['the machine from its IPv6 address, in upper case', 'vm-1', 'FD00::7', true],
    ['another machine', 'vm-1', '10.1.1.8', false],
    ['a machine asking for another’s settings', 'vm-2', '10.1.1.7', false],
    ['an unknown address', 'vm-1', '', false],
  ])('%s: %s requested from %s → %s', async (_who, id, caller, allowed) => {
    const authorize = authorizeByAddress({ allowLoopback: false, machineAddresses })

    expect(await authorize(id, caller)).toBe(allowed)
  })

  it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('is allowed from loopback %s, unless that is disabled', async (caller) => {
    expect(await authorizeByAddress({ allowLoopback: true })('vm-1', caller)).toBe(true)
    expect(await authorizeByAddress({ allowLoopback: false })('vm-1', caller)).toBe(false)
  })

  it('is refused to other addresses if no cloud is configured', async () => {
    expect(await authorizeByAddress({ allowLoopback: true })('vm-1', '10.1.1.7')).toBe(false)
  })

  it('does not match an address that merely contains the right one', () => {
    expect(plainAddress('10.1.1.70')).not.toBe(plainAddress('10.1.1.7'))
  })
})

describe('the caller’s address', () => {
  const authorizeGuest = authorizeByAddress({ allowLoopback: false, machineAddresses: async () => ['10.1.1.7'] })
  const forwarded = { login: false, headers: { 'x-forwarded-for': '10.1.1.7' } }

  it('is not taken from X-Forwarded-For of an arbitrary caller', async () => {
    const box = await registryInABox({ authorizeGuest })

    const { status } = await box.call('GET', '/instances/vm-1/settings', forwarded)

    expect(status).toBe(500)
    await box.close()
  })

  it('is taken from X-Forwarded-For of a trusted proxy', async () => {
    const box = await registryInABox({ authorizeGuest, trustedProxies: ['127.0.0.1'] })
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const { status } = await box.call('GET', '/instances/vm-1/settings', forwarded)

    expect(status).toBe(200)
    await box.close()
  })

  it('is refused, with the reason in the log only, when the cloud is not reachable', async () => {
    const unreachable = authorizeByAddress({
      allowLoopback: false,
      machineAddresses: async () => {
        throw new Error('cloud unreachable')
      },
    })
    const box = await registryInABox({ authorizeGuest: unreachable })

    const { status, body } = await box.call('GET', '/instances/vm-1/settings', { login: false })

    expect([status, body]).toEqual([500, { status: 'error' }])
    expect(box.lines.join()).toContain('cloud unreachable')
    await box.close()
  })
})

describe('cacheFor', () => {
  it('looks up again when the entry has expired, and after a failure', async () => {
    let now = 0
    const asked: string[] = []
    const ask = cacheFor(
      async (id) => {
        asked.push(id)
        if (id === 'broken') throw new Error('no answer')
        return ['10.1.1.7']
      },
      5_000,
      () => now,
    )

    await ask('vm-1')
    now = 4_999
    await ask('vm-1')
    now = 5_000
    await ask('vm-1')
    await expect(ask('broken')).rejects.toThrow('no answer')
    await expect(ask('broken')).rejects.toThrow('no answer')

    expect(asked).toEqual(['vm-1', 'vm-1', 'broken', 'broken'])
  })
})
