import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

const MINUTE_MS = 60_000

function limit(on: Stage, limits: Readonly<Record<string, number>>): void {
  const { accounts } = on.emulator.cloud
  accounts.update(accounts.by('name', 'user')[0]?.id ?? '', { limits })
}

describe('recovering a machine', () => {
  it.each([{ user_vm: 0 }, { cpu: 0 }, { memory: 512 }])("is refused over the owner's limit %j", async (limits) => {
    const on = stage()
    const id = await on.deploy()
    await on.job('destroyVirtualMachine', { id })
    limit(on, limits)

    const refused = await on.refusal('recoverVirtualMachine', { id }, 'admin')

    expect(refused).toMatch(/^Maximum amount of resources of Type/)
    expect(on.emulator.cloud.machines.get(id)?.state).toBe('Destroyed')
  })

  it('is refused for one that was not destroyed', async () => {
    const on = stage()
    const id = await on.deploy()

    expect(await on.refusal('recoverVirtualMachine', { id }, 'admin')).toBe(`Vm with id ${id} is not in the right state`)
  })
})

describe('destroying a machine', () => {
  it('is refused while its root disk is being snapshotted', async () => {
    const on = stage()
    const id = await on.deploy()
    const volumeid = on.emulator.cloud.volumes.by('machine', id)[0]?.id
    const { id: snapshot } = await on.call('createSnapshot', { volumeid })
    on.emulator.cloud.snapshots.update(String(snapshot), { state: 'BackingUp' })
    on.emulator.cloud.busyUntilMs.clear()

    expect(await on.refusal('destroyVirtualMachine', { id }, 'admin')).toMatch(/^There is\/are unbacked up snapshot\(s\) on ROOT volume/)
    expect(on.emulator.cloud.machines.get(id)?.state).toBe('Running')
  })

  it('is refused with a volume that is protected', async () => {
    const on = stage()
    const id = await on.deploy({ diskofferingid: on.ids.disk })
    const data = on.emulator.cloud.volumes.by('machine', id).find(({ type }) => type === 'DATADISK')?.id ?? ''
    await on.job('updateVolume', { id: data, deleteprotection: true }, 'admin')

    const refused = await on.refusal('destroyVirtualMachine', { id, volumeids: data })

    expect(refused).toMatch(/has delete protection enabled and cannot be deleted$/)
    expect(on.emulator.cloud.volumes.get(data)?.machineId).toBe(id)
  })

  it('leaves a machine that was recovered and destroyed again its full delay', async () => {
    const on = stage({ settings: { 'expunge.delay': 600 } })
    const { cloud } = on.emulator
    const id = await on.deploy()
    const recovery = async () => {
      await on.job('destroyVirtualMachine', { id })
      await on.call('recoverVirtualMachine', { id }, 'admin')
    }
    await recovery()
    on.emulator.advanceMs(500_000)

    expect(dig(await on.call('destroyVirtualMachine', { id }), 'jobid')).toBeDefined()
    on.emulator.advanceMs(200_000)

    expect(cloud.machines.get(id)?.state).toBe('Destroyed')
    on.emulator.advanceMs(600_000)
    expect(cloud.machines.get(id)).toBeUndefined()
  })
})

describe('a destroyed machine', () => {
  it('is expunged after the delay, unless an administrator recovers it before', async () => {
    const { emulator, job, call, deploy } = stage()
    const [lost, saved] = [await deploy(), await deploy()]
    await job('destroyVirtualMachine', { id: lost })
    emulator.advanceMs(5 * MINUTE_MS)
    const { jobid } = await call('destroyVirtualMachine', { id: saved })
    emulator.advanceMs(4000)
    const recovered = await call('recoverVirtualMachine', { id: saved }, 'admin')
    emulator.advanceMs(5 * MINUTE_MS)

    expect(jobid).toBeDefined()
    expect(recovered).toMatchObject({ virtualmachine: { state: 'Stopped' } })
    expect([...emulator.cloud.machines.all()].map(({ id }) => id)).toEqual([saved])
  })
})
