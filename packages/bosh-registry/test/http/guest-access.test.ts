import { get } from 'node:http'
import { afterTest } from 'workspace/after-test'
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

  it.each(['10.1.1.7', '10.127.0.1', '::1:1', 'fd00::127.0.0.1', ''])(
    'is refused to %s, which is not loopback, if no cloud is configured',
    async (caller) => {
      expect(await authorizeByAddress({ allowLoopback: true })('vm-1', caller)).toBe(false)
    },
  )

  it('does not match an address that merely contains the right one', () => {
    expect(plainAddress('10.1.1.70')).not.toBe(plainAddress('10.1.1.7'))
  })
})

describe('the caller’s address', () => {
  const authorizeGuest = authorizeByAddress({ allowLoopback: false, machineAddresses: async () => ['10.1.1.7'] })
  const forwarded = { login: false, headers: { 'x-forwarded-for': '10.1.1.7' } }

  it('is not taken from X-Forwarded-For of an arbitrary caller', async () => {
    const box = await registryInABox({ authorizeGuest })
    afterTest(box.close)

    const { status } = await box.call('GET', '/instances/vm-1/settings', forwarded)

    expect(status).toBe(500)
  })

  it('is not that of a trusted proxy, which has to say from where it forwards', async () => {
    const box = await registryInABox({ authorizeGuest: async () => true, trustedProxies: ['127.0.0.1'] })
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    for (const headers of [{ via: '1.1 proxy' }, { 'x-real-ip': '10.1.1.7' }, { forwarded: 'for=10.1.1.7' }])
      expect((await box.call('GET', '/instances/vm-1/settings', { login: false, headers })).status).toBe(500)
    await box.close()
  })

  it('is taken from X-Forwarded-For of a trusted proxy', async () => {
    const box = await registryInABox({ authorizeGuest, trustedProxies: ['127.0.0.1'] })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const { status } = await box.call('GET', '/instances/vm-1/settings', forwarded)

    expect(status).toBe(200)
  })

  it('is refused, with the reason in the log only, when the cloud is not reachable', async () => {
    const unreachable = authorizeByAddress({
      allowLoopback: false,
      machineAddresses: async () => {
        throw new Error('cloud unreachable')
      },
    })
    const box = await registryInABox({ authorizeGuest: unreachable })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const { status, body } = await box.call('GET', '/instances/vm-1/settings', { login: false })

    expect([status, body]).toEqual([500, { status: 'error' }])
    expect(box.lines.join()).toContain('cloud unreachable')
  })
})

describe('the cloud', () => {
  it('is asked only about machines that have settings', async () => {
    const asked: string[] = []
    const box = await registryInABox({
      authorizeGuest: async (id) => {
        asked.push(id)
        return false
      },
    })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    for (const id of ['vm-1', 'vm-2', 'vm-3']) await box.call('GET', `/instances/${id}/settings`, { login: false })

    expect(asked).toEqual(['vm-1'])
  })

  it('is not asked any more for an address with too many refused reads, until its block ends', async () => {
    let [asked, now] = [0, 0]
    const authorizeGuest = async () => {
      asked += 1
      return false
    }
    const box = await registryInABox({ authorizeGuest, refusedReadsPerMinute: 3, nowMs: () => now })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })
    const read = async () => (await box.call('GET', '/instances/vm-1/settings', { login: false })).status

    const statuses = [await read(), await read(), await read(), await read()]
    now = 60_000
    statuses.push(await read())

    expect(statuses).toEqual([500, 500, 500, 429, 500])
    expect(asked).toBe(4)
  })
})

describe('loopback', () => {
  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])('is not believed if a proxy that is not trusted sends %s', async (name) => {
    const box = await registryInABox({ authorizeGuest: authorizeByAddress({ allowLoopback: true }) })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const direct = await box.call('GET', '/instances/vm-1/settings', { login: false })
    const proxied = await box.call('GET', '/instances/vm-1/settings', { login: false, headers: { [name]: '203.0.113.7' } })

    expect([direct.status, proxied.status]).toEqual([200, 500])
  })
})

describe('loopback, with a proxy that is trusted,', () => {
  const call = async (headers: Readonly<Record<string, string>>) => {
    const box = await registryInABox({ authorizeGuest: authorizeByAddress({ allowLoopback: true }), trustedProxies: ['127.0.0.1'] })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })
    const { status } = await box.call('GET', '/instances/vm-1/settings', { login: false, headers })
    return status
  }

  it('is not believed of a forwarded request, whether the proxy says from where or not', async () => {
    expect(await call({ 'x-forwarded-for': '127.0.0.1' })).toBe(500)
    expect(await call({ via: '1.1 proxy' })).toBe(500)
    expect(await call({ 'x-forwarded-proto': 'http' })).toBe(500)
    expect(await call({})).toBe(200)
  })
})

describe('a page of another site in a browser on this machine', () => {
  function statusFor(url: string, host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      get(`${url}/instances/vm-1/settings`, { headers: { host }, agent: false }, (response) => {
        resolve(response.resume().statusCode)
      }).on('error', reject)
    })
  }

  it('does not read settings from loopback, whatever its name leads to', async () => {
    const box = await registryInABox({ authorizeGuest: authorizeByAddress({ allowLoopback: true }) })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    for (const host of ['evil.example', 'evil.example:25777', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhost.:80']) {
      expect([host, await statusFor(box.url, host)]).toEqual([host, 500])
    }
    for (const host of ['127.0.0.1', 'LOCALHOST:25777', '[::1]:25777', '192.0.2.7:6901']) {
      expect([host, await statusFor(box.url, host)]).toEqual([host, 200])
    }
  })
})

describe('cacheFor', () => {
  it('looks up again only when the entry has expired, also after a failure, and shares a look-up under way', async () => {
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

    await Promise.all([ask('vm-1'), ask('vm-1')])
    now = 4_999
    await ask('vm-1')
    now = 5_000
    await ask('vm-1')
    await expect(ask('broken')).rejects.toThrow('no answer')
    await expect(ask('broken')).rejects.toThrow('no answer')
    now = 10_000
    await expect(ask('broken')).rejects.toThrow('no answer')

    expect(asked).toEqual(['vm-1', 'vm-1', 'broken', 'broken'])
  })
})

describe('the cloud that is asked for the addresses of a machine', () => {
  it('is asked only for machines that have settings', async () => {
    const asked: string[] = []
    const authorizeGuest = async (id: string) => asked.push(id) > 0
    const box = await registryInABox({ authorizeGuest })
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const statuses = []
    for (const id of ['vm-2', 'vm-1']) statuses.push((await box.call('GET', `/instances/${id}/settings`, { login: false })).status)

    expect(statuses).toEqual([500, 200])
    expect(asked).toEqual(['vm-1'])
    await box.close()
  })

  it('is asked no more for an address whose look-ups have failed too often', async () => {
    let asked = 0
    const authorizeGuest = async () => {
      asked += 1
      throw new Error('the cloud is away')
    }
    const box = await registryInABox({ authorizeGuest, refusedReadsPerMinute: 2 })
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const statuses = []
    for (let read = 1; read <= 3; read += 1) statuses.push((await box.call('GET', '/instances/vm-1/settings', { login: false })).status)

    expect(statuses).toEqual([500, 500, 429])
    expect(asked).toBe(2)
    await box.close()
  })
})
