import { afterTest } from 'workspace/after-test'
import { LOGIN, registryInABox } from '../support/registry-in-a-box.ts'

const wrong = { login: false, headers: { authorization: 'Basic d3Jvbmc6d3Jvbmc=' } }
const SETTINGS = '/instances/vm-1/settings'

describe('failed logins', () => {
  it('are refused with 429 when there are too many, and so is the right login: no guess can be told from another', async () => {
    const box = await registryInABox({ failedLoginsPerMinute: 3 })
    afterTest(box.close)

    const statuses: number[] = []
    for (let attempt = 0; attempt < 5; attempt++) statuses.push((await box.call('DELETE', SETTINGS, wrong)).status)
    const right = await box.call('DELETE', SETTINGS)

    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '60'])
  })

  it('are none where no login was given: agents poll while their machine is being created', async () => {
    const box = await registryInABox({ failedLoginsPerMinute: 1, refusedReadsPerMinute: 1_000 })
    afterTest(box.close)

    for (let poll = 0; poll < 3; poll++) await box.call('GET', SETTINGS, { login: false })

    expect((await box.call('DELETE', SETTINGS)).status).toBe(200)
  })

  it('block their address for longer each time', async () => {
    let now = 0
    const box = await registryInABox({ failedLoginsPerMinute: 1, nowMs: () => now })
    afterTest(box.close)
    const retryAfter = async () => (await box.call('DELETE', SETTINGS)).headers.get('retry-after')

    await box.call('DELETE', SETTINGS, wrong)
    const first = await retryAfter()
    now += 60_000
    await box.call('DELETE', SETTINGS, wrong)
    const second = await retryAfter()

    expect([first, second]).toEqual(['60', '120'])
    now += 120_000
    expect((await box.call('DELETE', SETTINGS)).status).toBe(200)
  })

  it('do not lock out the operator at another address, or agents without a login', async () => {
    const box = await registryInABox({ failedLoginsPerMinute: 1, trustedProxies: ['127.0.0.1'], authorizeGuest: async () => true })
    afterTest(box.close)
    const from = (address: string) => ({ 'x-forwarded-for': address })
    await box.call('PUT', SETTINGS, { body: '{}' })
    const guess = { login: false, headers: { ...wrong.headers, ...from('203.0.113.7') } }
    for (let attempt = 0; attempt < 3; attempt++) await box.call('GET', SETTINGS, guess)

    const attacker = await box.call('PUT', SETTINGS, { body: '{}', headers: from('203.0.113.7') })
    const operator = await box.call('PUT', SETTINGS, { body: '{}', headers: from('10.0.0.6') })
    const agent = await box.call('GET', SETTINGS, { login: false, headers: from('203.0.113.7') })

    expect([attacker.status, operator.status, agent.status]).toEqual([429, 200, 200])
    expect(JSON.stringify(box.lines)).not.toContain(LOGIN.password)
  })
})
