import {
  checkAcquired,
  checkAffinityGroup,
  checkDiskOffering,
  checkSecurityGroups,
  checkServiceOffering,
} from '../../src/doctor/named-checks.ts'
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

describe('a public address', () => {
  const answer = (row: object) =>
    cannedCloud({ listPublicIpAddresses: { publicipaddress: [{ id: 'a', ipaddress: '203.0.113.9', ...row }] } })

  it.each([
    [{}, '203.0.113.9 is acquired and free'],
    [{ issourcenat: false }, '203.0.113.9 is acquired and free'],
    [{ issourcenat: true }, '203.0.113.9 is the source NAT address of its network'],
    [{ virtualmachinename: 'vm-1' }, '203.0.113.9 belongs to VM "vm-1"'],
  ])('with %j is described', async (row, text) => {
    expect(await checkAcquired(answer(row), '203.0.113.9')).toBe(text)
  })

  it('that is not acquired is a failure', async () => {
    await expect(checkAcquired(answer({}), '203.0.113.90')).rejects.toMatchObject({ state: 'failed' })
  })
})

describe('an affinity group', () => {
  const cloud = cannedCloud({ listAffinityGroups: { affinitygroup: [{ id: 'g', name: 'spread', type: 'host affinity' }] } })

  it('is described, and is a failure if it exists with another type', async () => {
    expect(await checkAffinityGroup(cloud, 'spread', 'host affinity')).toBe('"spread" is host affinity')
    expect(await checkAffinityGroup(cloud, 'new', 'host affinity')).toBe('"new" will be created as host affinity')
    await expect(checkAffinityGroup(cloud, 'spread', 'host anti-affinity')).rejects.toMatchObject({
      message: '"spread" exists with type "host affinity", wanted is "host anti-affinity"',
    })
  })
})

describe('an offering', () => {
  const service = { id: 'o', name: 'small', cpunumber: 1, memory: 1024, storagetags: 'ssd', hosttags: 'gpu' }
  const cloudWith = (row: object) => cannedCloud({ listServiceOfferings: { serviceoffering: [{ ...service, ...row }] } })

  it.each([
    [{}, '"small" has 1 CPU and 1024 MiB, on pools with the tag ssd'],
    [{ cpunumber: 2, storagetags: '' }, '"small" has 2 CPUs and 1024 MiB'],
    [{ iscustomized: true, storagetags: '' }, '"small" is customised'],
  ])('of machines with %j is described', async (row, text) => {
    const hidden = { listStoragePools: { errorcode: 432, errortext: 'The given command does not exist or is not available' } }
    const cloud = cloudWith(row)
    const list: typeof cloud.list = async (command, ...rest) =>
      command.name === 'listStoragePools' ? cannedCloud(hidden).list(command, ...rest) : cloud.list(command, ...rest)

    expect(await checkServiceOffering({ ...cloud, list }, 'small')).toBe(text)
  })

  it.each([
    [{ disksize: 20 }, '"disk" has 20 GiB'],
    [{ iscustomized: true }, '"disk" is customised'],
  ])('of disks with %j is described', async (row, text) => {
    expect(await checkDiskOffering(cannedCloud({ listDiskOfferings: { diskoffering: [{ id: 'd', name: 'disk', ...row }] } }), 'disk')).toBe(
      text,
    )
  })
})
