import { stage } from '../support.ts'

const TWO_HOSTS = {
  accounts: [{ name: 'admin', role: 'Root Admin' as const }, { name: 'user' }],
  zones: [
    {
      name: 'zone-advanced',
      networkType: 'Advanced' as const,
      hypervisor: 'KVM' as const,
      hosts: [{ count: 2, cpuNumber: 2, cpuSpeedMhz: 1000, memoryGib: 2 }],
      pools: [{ name: 'pool', sizeGib: 9 }],
      publicRanges: ['198.51.100.0/29'],
      networks: [
        { name: 'net-isolated', offering: 'DefaultIsolatedNetworkOfferingWithSourceNatService', account: 'user', cidr: '10.0.0.0/29' },
      ],
    },
  ],
  serviceOfferings: [{ name: 'small', cpuNumber: 1, cpuSpeedMhz: 500, memoryMib: 1024 }],
  diskOfferings: [{ name: 'disk-5', sizeGib: 5 }],
  templates: [{ name: 'tiny', osType: 'Other Linux (64-bit)', sizeGib: 1 }],
}

async function results(count: number, deploy: (index: number) => Promise<Record<string, unknown>>): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  for (let index = 0; index < count; index += 1) {
    const result = await deploy(index)
    answers.push(result['errorcode'] ?? 'fine')
  }
  return answers
}

describe('machines', () => {
  it('start until the hosts have no memory left, then fail with 533 and remain in state Error', async () => {
    const { emulator, ids, job } = stage({ seed: TWO_HOSTS, settings: { 'cpu.overprovisioning.factor': 4 } })
    const basics = { zoneid: ids.zone, templateid: ids.template, serviceofferingid: ids.offering, networkids: ids.network }

    const answers = await results(5, () => job('deployVirtualMachine', basics))

    expect(answers).toEqual(['fine', 'fine', 'fine', 'fine', 533])
    expect([...emulator.cloud.machines.all()].at(-1)?.state).toBe('Error')
  })

  it('get free addresses when other machines are expunged', async () => {
    const { ids, job, raw, deploy, emulator } = stage({ seed: TWO_HOSTS })
    const machines = [await deploy(), await deploy(), await deploy(), await deploy()]
    const basics = {
      zoneid: ids.zone,
      templateid: ids.template,
      serviceofferingid: ids.offering,
      networkids: ids.network,
      startvm: 'false',
    }
    const fifth = await raw('deployVirtualMachine', basics)
    const sixth = await raw('deployVirtualMachine', basics)

    await job('destroyVirtualMachine', { id: machines[0], expunge: true }, 'admin')
    const again = await raw('deployVirtualMachine', basics)

    expect([fifth.status, sixth.status, again.status]).toEqual([200, 530, 200])
    expect(new Set([...emulator.cloud.nics.all()].map(({ ipAddress }) => ipAddress)).size).toBe(5)
  })

  it('with anti-affinity run on different hosts, and fail without another host', async () => {
    const { emulator, ids, job } = stage({ seed: TWO_HOSTS })
    const { affinitygroup } = await job('createAffinityGroup', { name: 'apart', type: 'host anti-affinity' })
    const group = (affinitygroup as { id: string }).id
    const basics = {
      zoneid: ids.zone,
      templateid: ids.template,
      serviceofferingid: ids.offering,
      networkids: ids.network,
      affinitygroupids: group,
    }

    const answers = await results(3, () => job('deployVirtualMachine', basics))

    expect(answers).toEqual(['fine', 'fine', 533])
    expect(new Set([...emulator.cloud.machines.all()].flatMap(({ hostId }) => hostId ?? [])).size).toBe(2)
  })

  it('with affinity run on the same host', async () => {
    const { emulator, ids, job } = stage({ seed: TWO_HOSTS })
    const { affinitygroup } = await job('createAffinityGroup', { name: 'together', type: 'host affinity' })
    const basics = { zoneid: ids.zone, templateid: ids.template, serviceofferingid: ids.offering, networkids: ids.network }

    const answers = await results(3, () =>
      job('deployVirtualMachine', { ...basics, affinitygroupids: (affinitygroup as { id: string }).id }),
    )

    expect(answers).toEqual(['fine', 'fine', 533])
    expect(new Set([...emulator.cloud.machines.all()].flatMap(({ hostId }) => hostId ?? [])).size).toBe(1)
  })

  it('are migrated away from a host in maintenance, as far as other hosts have room', async () => {
    const { emulator, job, deploy } = stage({ seed: TWO_HOSTS })
    const id = await deploy()
    const from = emulator.cloud.machines.get(id)?.hostId

    await job('prepareHostForMaintenance', { id: from }, 'admin')

    expect(emulator.cloud.machines.get(id)).toMatchObject({ state: 'Running' })
    expect(emulator.cloud.machines.get(id)?.hostId).not.toBe(from)
  })

  it('cannot attach a volume when the pool is full, and the volume stays', async () => {
    const { emulator, ids, job, call, deploy } = stage({ seed: TWO_HOSTS })
    const vm = await deploy()
    const volumes = [
      await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk }),
      await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk }),
    ]

    const answers = await results(2, (index) => job('attachVolume', { id: volumes[index]?.['id'], virtualmachineid: vm }))

    expect(answers).toEqual(['fine', 530])
    expect([...emulator.cloud.volumes.all()].map(({ state }) => state)).toEqual(['Ready', 'Ready', 'Allocated'])
  })
})
