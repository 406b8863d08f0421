import { dig } from '../../src/conform/flow.ts'
import { type Stage, stage } from '../support.ts'

async function snapshot(on: Stage, virtualmachineid: string, name: string): Promise<string> {
  const made = await on.job('createVMSnapshot', { virtualmachineid, name, snapshotmemory: true })
  return String(dig(made, 'vmsnapshot.id'))
}

describe('a snapshot of a machine', () => {
  it('prevents changes to the disks until it is deleted', async () => {
    const on = stage()
    const id = await on.deploy()
    const { volume } = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
    const attach = { id: dig(volume, 'id'), virtualmachineid: id }
    const vmsnapshotid = await snapshot(on, id, 's')

    const refused = await on.job('attachVolume', attach)
    await on.job('deleteVMSnapshot', { vmsnapshotid })
    const attached = await on.job('attachVolume', attach)

    expect(refused).toMatchObject({ errorcode: 431 })
    expect(dig(attached, 'volume.virtualmachineid')).toBe(id)
  })

  it('is deleted with its machine', async () => {
    const on = stage()
    const id = await on.deploy()
    await snapshot(on, id, 's')

    await on.job('destroyVirtualMachine', { id, expunge: true }, 'admin')

    expect([...on.emulator.cloud.machineSnapshots.all()]).toEqual([])
  })

  it('is one of ten at most', async () => {
    const on = stage()
    const virtualmachineid = await on.deploy()
    for (let count = 0; count < 10; count += 1) await snapshot(on, virtualmachineid, `s-${count}`)

    expect(await on.refusal('createVMSnapshot', { virtualmachineid, name: 's-10' })).toMatch(/can just have : 10 VM snapshots/)
  })

  it('is refused for a machine in transition, and with memory for a stopped one', async () => {
    const on = stage()
    const virtualmachineid = await on.deploy()
    const refusal = (snapshotmemory: boolean) => on.refusal('createVMSnapshot', { virtualmachineid, name: 's', snapshotmemory })
    on.emulator.cloud.machines.update(virtualmachineid, { state: 'Stopping' })
    const inTransition = await refusal(false)
    on.emulator.cloud.machines.update(virtualmachineid, { state: 'Stopped' })

    expect(inTransition).toMatch(/is not in the running or Stopped state$/)
    expect(await refusal(true)).toBe('Failed to create vm snapshot: Can not snapshot memory when VM is not in Running state')
  })

  it('is refused while a volume is being snapshotted, or another snapshot is busy', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const virtualmachineid = await on.deploy()
    const root = cloud.volumes.by('machine', virtualmachineid)[0]?.id
    const made = await on.job('createSnapshot', { volumeid: root })
    const ofVolume = String(dig(made, 'snapshot.id'))
    cloud.snapshots.update(ofVolume, { state: 'BackingUp' })
    const first = await on.refusal('createVMSnapshot', { virtualmachineid, name: 'a' })
    cloud.snapshots.update(ofVolume, { state: 'BackedUp' })
    const id = await snapshot(on, virtualmachineid, 'b')
    cloud.machineSnapshots.update(id, { state: 'Reverting' })

    expect(first).toMatch(/other active volume snapshot tasks/)
    expect(await on.refusal('createVMSnapshot', { virtualmachineid, name: 'c' })).toMatch(/other active vm snapshot tasks/)
    expect(await on.refusal('deleteVMSnapshot', { vmsnapshotid: id })).toMatch(/is not in Created or Error, or Expunging State$/)
  })

  it('is reverted to only from its own state', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const id = await on.deploy()
    const vmsnapshotid = await snapshot(on, id, 's')
    const refusal = () => on.refusal('revertToVMSnapshot', { vmsnapshotid })
    await on.job('stopVirtualMachine', { id })
    const stopped = await refusal()
    cloud.machines.update(id, { state: 'Starting' })
    const inTransition = await refusal()
    cloud.machines.update(id, { state: 'Running' })
    cloud.machineSnapshots.update(vmsnapshotid, { state: 'Error' })

    expect(stopped).toMatch(/^VM Snapshot revert not allowed/)
    expect(inTransition).toMatch(/not in the state of Running or Stopped\.$/)
    expect(await refusal()).toMatch(/not in the state of Created\.$/)
  })

  it('leaves its children to its parent', async () => {
    const on = stage()
    const { machineSnapshots } = on.emulator.cloud
    const id = await on.deploy()
    const first = await snapshot(on, id, 'first')
    const second = await snapshot(on, id, 'second')
    const third = await snapshot(on, id, 'third')

    await on.job('deleteVMSnapshot', { vmsnapshotid: second })
    await on.job('deleteVMSnapshot', { vmsnapshotid: third })

    expect(machineSnapshots.get(first)?.current).toBe(true)
    expect([...machineSnapshots.all()]).toMatchObject([{ id: first, parentId: undefined }])
  })
})
