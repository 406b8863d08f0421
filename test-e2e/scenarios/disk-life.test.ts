import { makeVm, manualNetwork, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'

const scene = useScene()

const GIB = 1024 ** 3
const custom = { disk_offering: 'disk-custom' }

async function machineWithDisk() {
  const director = await scene().director()
  const { stemcell, vm } = await makeVm(director, scene().image)
  const disk = (await director.call('create_disk', 5000, custom, vm)) as string
  return { director, stemcell, vm, disk }
}

async function sizeOf(disk: string): Promise<unknown> {
  const { volumes } = await scene().cloud.state()
  return (volumes as readonly { readonly id: string; readonly sizeBytes?: number }[] | undefined)?.find(({ id }) => id === disk)?.sizeBytes
}

describe('the life of a disk', () => {
  provesPromise('sizes-rounded-up', '5000 MiB are 5 GiB', async () => {
    const { disk } = await machineWithDisk()

    expect(await sizeOf(disk)).toBe(5 * GIB)
  })

  provesPromise('hint-is-text', 'by the serial that KVM gives it', async () => {
    const { director, vm, disk } = await machineWithDisk()

    const hint = await director.call('attach_disk', vm, disk)

    expect(hint).toEqual({ path: `/dev/disk/by-id/virtio-${disk.replaceAll('-', '').slice(0, 20)}` })
  })

  provesPromise('attach-idempotent', 'twice', async () => {
    const { director, vm, disk } = await machineWithDisk()
    const first = await director.call('attach_disk', vm, disk)

    const second = await director.call('attach_disk', vm, disk)

    expect(second).toEqual(first)
  })

  provesPromise('attach-elsewhere-refused', 'a second machine asks for it', async () => {
    const { director, stemcell, vm, disk } = await machineWithDisk()
    await director.call('attach_disk', vm, disk)
    const network = { ...manualNetwork, ip: '10.1.1.51' }
    const [second] = (await director.call('create_vm', 'agent-2', stemcell, vmProperties, { default: network }, [], vmEnvironment)) as [
      string,
    ]

    const attaching = director.call('attach_disk', second, disk)

    await expect(attaching).rejects.toMatchObject({ type: 'Bosh::Clouds::CloudError', message: expect.stringContaining(vm) })
  })

  provesPromise('shrink-not-supported', 'half the size', async () => {
    const { director, vm, disk } = await machineWithDisk()
    await director.call('attach_disk', vm, disk)
    await director.call('detach_disk', vm, disk)

    const shrinking = director.call('resize_disk', disk, 2048)

    await expect(shrinking).rejects.toMatchObject({ type: 'Bosh::Clouds::NotSupported' })
    expect(await sizeOf(disk)).toBe(5 * GIB)
  })

  provesPromise('snapshot-life', 'of a disk in use', async () => {
    const { director, vm, disk } = await machineWithDisk()
    await director.call('attach_disk', vm, disk)

    const snapshot = await director.call('snapshot_disk', disk, { deployment: 'cf', job: 'web', index: 0 })

    const { snapshots } = await scene().cloud.state()
    expect(snapshots?.find(({ id }) => id === snapshot)?.state).toBe('BackedUp')
    expect(await director.call('delete_snapshot', snapshot)).toBeNull()
    expect(await director.call('delete_snapshot', snapshot)).toBeNull()
    expect((await scene().cloud.state())['snapshots']).toEqual([])
  })

  provesPromise('gone-is-success', 'a disk that was never attached, deleted twice', async () => {
    const { director, disk } = await machineWithDisk()
    await director.call('delete_disk', disk)

    expect(await director.call('delete_disk', disk)).toBeNull()
    expect(await director.call('has_disk', disk)).toBe(false)
  })
})
