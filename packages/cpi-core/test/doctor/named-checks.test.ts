import { checkSecurityGroups } from '../../src/doctor/named-checks.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

describe('security groups', () => {
  const cloud = cannedCloud({ listSecurityGroups: { securitygroup: [{ id: 'g1', name: 'web' }] } })

  it('are named by name or id', async () => {
    expect(await checkSecurityGroups(cloud, ['web', 'g1'])).toBe('web, g1')
  })

  it('that do not exist are all named', async () => {
    await expect(checkSecurityGroups(cloud, ['web', 'db', 'queue'])).rejects.toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/^db, queue does not exist/),
    })
  })
})
