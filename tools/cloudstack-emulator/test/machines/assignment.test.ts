import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

async function assign(on: Stage, virtualmachineid: string, account = 'other'): Promise<unknown> {
  const domainid = [...on.emulator.cloud.domains.all()][0]?.id
  return on.refusal('assignVirtualMachine', { virtualmachineid, account, domainid }, 'admin')
}

async function stopped(on: Stage): Promise<string> {
  const id = await on.deploy()
  await on.job('stopVirtualMachine', { id })
  return id
}

describe('assigning a machine to another account', () => {
  it('is refused while it is running', async () => {
    const on = stage()
    const id = await on.deploy()

    expect(await assign(on, id)).toMatch(/^(Unable to move VM .* in \[Running\] state\.|Failed to move VM \[\d+\]\.)$/)
    expect(on.emulator.cloud.machines.get(id)?.accountId).toBe(on.emulator.cloud.accounts.by('name', 'user')[0]?.id)
  })

  it('is refused for the same account', async () => {
    const on = stage()
    const id = await stopped(on)
    const affinity = await on.job('createAffinityGroup', { name: 'g', type: 'host affinity' })
    on.emulator.cloud.machines.update(id, { affinityGroupIds: [String(dig(affinity, 'affinitygroup.id'))] })

    expect(await assign(on, id, 'user')).toMatch(/^(Failed to move VM|The new account .* is the same as the old account)/)
    expect(on.emulator.cloud.machines.get(id)?.affinityGroupIds).toHaveLength(1)
  })

  it.each(['PortForwarding', 'LoadBalancing'] as const)('is refused while a rule leads to it: %s', async (purpose) => {
    const on = stage()
    const { cloud } = on.emulator
    const id = await stopped(on)
    const user = cloud.accounts.by('name', 'user')[0]?.id ?? ''
    const ipaddressid = cloud.publicIps.by('account', user).find(({ isSourceNat }) => !isSourceNat)?.id
    if (purpose === 'PortForwarding') {
      const ports = { protocol: 'tcp', publicport: 80, privateport: 80, ipaddressid, virtualmachineid: id, networkid: on.ids.network }
      await on.job('createPortForwardingRule', ports)
    } else {
      const rule = {
        name: 'lb',
        algorithm: 'roundrobin',
        publicport: 80,
        privateport: 80,
        publicipid: ipaddressid,
        networkid: on.ids.network,
      }
      await on.job('createLoadBalancerRule', rule)
      const [row] = [...cloud.rules.all()].filter((one) => one.purpose === 'LoadBalancing')
      await on.job('assignToLoadBalancerRule', { id: row?.id, virtualmachineids: id })
    }

    await assign(on, id)

    expect(cloud.rules.by('machine', id).length).toBeGreaterThan(0)
    expect(cloud.machines.get(id)?.accountId).toBe(user)
  })

  it('is refused while it has static NAT', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const id = await stopped(on)
    const user = cloud.accounts.by('name', 'user')[0]?.id ?? ''
    const ip = cloud.publicIps.by('account', user).find(({ isSourceNat }) => !isSourceNat)
    cloud.publicIps.update(ip?.id ?? '', { machineId: id })

    await assign(on, id)

    expect(cloud.machines.get(id)?.accountId).toBe(user)
  })

  it('is refused while a volume has a snapshot, and then takes the volumes along', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const id = await on.deploy()
    const volumeid = cloud.volumes.by('machine', id)[0]?.id ?? ''
    const other = cloud.accounts.by('name', 'other')[0]?.id
    await on.job('createSnapshot', { volumeid })
    await on.job('stopVirtualMachine', { id })

    await assign(on, id)
    const before = cloud.machines.get(id)?.accountId
    for (const snapshot of [...cloud.snapshots.all()]) cloud.snapshots.remove(snapshot.id)
    await assign(on, id)

    expect(before).not.toBe(other)
    expect([cloud.machines.get(id)?.accountId, cloud.volumes.get(volumeid)?.accountId]).toEqual([other, other])
  })

  it.each([{ user_vm: 0 }, { cpu: 0 }, { memory: 1 }, { volume: 0 }])("is refused over the new owner's limit %j", async (limits) => {
    const on = stage()
    const { cloud } = on.emulator
    const id = await stopped(on)
    const other = cloud.accounts.by('name', 'other')[0]?.id ?? ''
    cloud.accounts.update(other, { limits })

    await assign(on, id)

    expect(cloud.machines.get(id)?.accountId).not.toBe(other)
  })
})
