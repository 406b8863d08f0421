import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

async function withThree(options: Parameters<typeof stage>[0] = {}) {
  const on = stage(options)
  const [shown, hidden, destroyed] = [await on.deploy(), await on.deploy(), await on.deploy()]
  on.emulator.cloud.machines.update(hidden, { displayed: false })
  await on.job('destroyVirtualMachine', { id: destroyed })
  return { on, shown, hidden, destroyed }
}

async function listed(on: Stage, parameters: Readonly<Record<string, unknown>> = {}, as = 'user'): Promise<readonly unknown[]> {
  const found = await on.call('listVirtualMachines', parameters, as)
  return ((found['virtualmachine'] ?? []) as readonly object[]).map((machine) => dig(machine, 'id'))
}

describe('listVirtualMachines', () => {
  it('shows an ordinary user no hidden and no destroyed machine, however they are asked for', async () => {
    const { on, shown, hidden, destroyed } = await withThree()

    expect(await listed(on)).toEqual([shown])
    expect(await listed(on, { ids: [shown, hidden, destroyed].join(',') })).toEqual([shown])
    expect(await listed(on, { state: 'Destroyed' })).toEqual([])
    expect(await listed(on, { listall: true }, 'admin')).toEqual([shown, hidden, destroyed])
  })

  it('shows an ordinary user the destroyed machines where allow.user.view.destroyed.vm is set', async () => {
    const { on, shown, destroyed } = await withThree({ settings: { 'allow.user.view.destroyed.vm': true } })

    expect(await listed(on)).toEqual([shown, destroyed])
    expect(await listed(on, { state: 'Destroyed' })).toEqual([destroyed])
  })

  it('shows those that have the affinity group, the network or the SSH key that is asked for', async () => {
    const on = stage()
    const { affinitygroup } = await on.job('createAffinityGroup', { name: 'spread', type: 'host anti-affinity' })
    await on.call('createSSHKeyPair', { name: 'own' })
    const group = String(dig(affinitygroup, 'id'))
    const [member, keyed] = [await on.deploy({ affinitygroupids: group }), await on.deploy({ keypair: 'own' })]
    const other = [...on.emulator.cloud.networks.all()].find(({ name }) => name === 'net-shared')

    expect(await listed(on, { affinitygroupid: group })).toEqual([member])
    expect(await listed(on, { affinitygroupid: -1 })).toEqual([member, keyed])
    expect(await listed(on, { groupid: -1 })).toEqual([member, keyed])
    expect(await listed(on, { keypair: 'own' })).toEqual([keyed])
    expect(await listed(on, { networkid: on.ids.network })).toEqual([member, keyed])
    expect(await listed(on, { networkid: other?.id })).toEqual([])
  })

  it('shows a machine in its place again once it is displayed or recovered', async () => {
    const { on, shown, hidden, destroyed } = await withThree()

    await on.call('recoverVirtualMachine', { id: destroyed }, 'admin')
    on.emulator.cloud.machines.update(hidden, { displayed: true })

    expect(await listed(on)).toEqual([shown, hidden, destroyed])
  })
})
