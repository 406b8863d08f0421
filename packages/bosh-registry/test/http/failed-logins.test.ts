import { registryInABox } from '../support/registry-in-a-box.ts'

const wrong = { login: false, headers: { authorization: 'Basic d3Jvbmc6d3Jvbmc=' } }

describe('failed logins', () => {
  it('are refused with 429 when there are too many', async () => {
    const box = await registryInABox({ failedLoginsPerMinute: 3 })

    const statuses: number[] = []
    for (let attempt = 0; attempt < 5; attempt++) statuses.push((await box.call('DELETE', '/instances/vm-1/settings', wrong)).status)

    expect(statuses).toEqual([401, 401, 401, 429, 429])
    await box.close()
  })

  it('do not lock out correct logins, or agents without a login', async () => {
    const box = await registryInABox({ failedLoginsPerMinute: 1, authorizeGuest: async () => true })
    for (let attempt = 0; attempt < 3; attempt++) await box.call('GET', '/instances/vm-1/settings', wrong)

    const right = await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })
    const agent = await box.call('GET', '/instances/vm-1/settings', { login: false })

    expect([right.status, agent.status]).toEqual([200, 200])
    await box.close()
  })
})
