import { checkFreeAddresses, checkLimits, checkNetworks } from '../../src/doctor/capacity-checks.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}` }))

function accountWith(max: { machines?: number; volumes?: number }, used: { machines?: number; volumes?: number }) {
  const { machines = -1, volumes = -1 } = max
  const resourcelimit = [
    { resourcetype: '0', max: machines },
    { resourcetype: '2', max: volumes },
  ]
  return cannedCloud({
    listResourceLimits: { resourcelimit },
    listVirtualMachines: { virtualmachine: rows(used.machines ?? 0) },
    listVolumes: { volume: rows(used.volumes ?? 0) },
  })
}

describe('the limits of an account', () => {
  it('are not known if it may not see them; any other failure is told as it is', async () => {
    const hidden = cannedCloud({
      listResourceLimits: { errorcode: 432, errortext: 'The given command does not exist or is not available' },
    })
    const failing = cannedCloud({ listResourceLimits: { errorcode: 534, errortext: 'the database is gone' } })

    await expect(checkLimits(hidden, 1)).rejects.toMatchObject({
      state: 'warning',
      message: 'not known: the account may not call listResourceLimits',
      remedy: expect.stringContaining('not available'),
    })
    await expect(checkLimits(failing, 1)).rejects.toMatchObject({
      command: 'listResourceLimits',
      message: expect.stringContaining('the database is gone'),
    })
  })

  it('suffice for exactly as many machines as are left, each with a root disk and an ephemeral one', async () => {
    const cloud = accountWith({ machines: 10, volumes: 20 }, { machines: 7, volumes: 14 })

    expect(await checkLimits(cloud, 3)).toBe('3 of 10 machines left, 6 of 20 volumes left')
    await expect(checkLimits(cloud, 4)).rejects.toMatchObject({
      state: 'failed',
      message: '3 of 10 machines are left, 4 are needed for 4 machines',
    })
  })

  it('do not suffice without volumes for ephemeral disks', async () => {
    const cloud = accountWith({ volumes: 20 }, { volumes: 15 })

    await expect(checkLimits(cloud, 3)).rejects.toMatchObject({ message: '5 of 20 volumes are left, 6 are needed for 3 machines' })
  })

  it('are a failure once one is reached, even if no machine is to be made', async () => {
    await expect(checkLimits(accountWith({ machines: 2 }, { machines: 2 }), 0)).rejects.toMatchObject({ state: 'failed' })
  })

  it('are none where CloudStack gives -1', async () => {
    expect(await checkLimits(accountWith({}, { machines: 100 }), 100)).toBe('the account has none')
  })
})

describe('the free addresses of a network', () => {
  const network = { id: 'n1', cidr: '10.0.0.0/28' }
  const elsewhere = { id: 'nic-2', networkid: 'n2' }
  const cloud = cannedCloud({
    listVirtualMachines: { virtualmachine: [{ id: 'm1', nic: [{ id: 'nic-1', networkid: 'n1' }, elsewhere] }] },
  })

  it('are those that neither CloudStack nor a machine needs; other networks of these machines do not count', async () => {
    expect(await checkFreeAddresses(cloud, network, 11)).toBe('11 addresses of 10.0.0.0/28 are free')
    await expect(checkFreeAddresses(cloud, network, 12)).rejects.toMatchObject({ state: 'failed' })
  })
})

it('the free addresses of a network without a range are not known', async () => {
  expect(await checkFreeAddresses(cannedCloud({}), { id: 'n1' }, 1000)).toBe('its range is not known')
})

describe('the networks of a zone', () => {
  it.each(['zone-1', 'zone-id'])('are found by its name and its id: %s', async (zone) => {
    const network = [
      { id: 'n1', name: 'here', cidr: '10.0.0.0/24', zonename: 'zone-1', zoneid: 'zone-id' },
      { id: 'n2', name: 'there', zonename: 'zone-2', zoneid: 'another' },
    ]

    expect(await checkNetworks(cannedCloud({ listNetworks: { network } }), zone)).toBe('here 10.0.0.0/24')
  })
})
