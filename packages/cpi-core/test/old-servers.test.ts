import { createCloudStackClient } from 'cloudstack-client'
import { destroyVirtualMachine } from 'cloudstack-client/api'
import { createEmulator, DEFAULT_SEED } from 'cloudstack-emulator'
import { cpiInABox } from './support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn } from './support/director.ts'

const ROCKET = '\u{1F680}'

function boxOn(version: string) {
  return cpiInABox({ emulator: createEmulator({ seed: { ...DEFAULT_SEED, version } }) })
}

function tagsOf(box: ReturnType<typeof boxOn>, id: string) {
  const rows = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === id)
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

describe('on CloudStack 4.11.3.0, which deletes no volumes with a machine', () => {
  it('an ephemeral disk is deleted although the answer to its detaching was lost', async () => {
    const box = boxOn('4.11.3.0')
    const vm = await createVm(box)
    box.emulator.faults.add([{ command: 'detachVolume', nth: 1, phase: 'after', kind: 'drop' }])

    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([])
  })
})

describe.each(['4.11.3.0', '4.12.0.0', '4.15.2.0', '4.16.1.1', '4.18.2.0', '4.20.1.0', '4.22.0.0'])('on CloudStack %s', (version) => {
  it('a machine lives and goes, and its persistent disk is free for the next one at once', async () => {
    const box = boxOn(version)
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)
    await box.run('set_vm_metadata', vm, { name: 'web/0', deployment: 'cf' })
    await box.run('reboot_vm', vm)

    await box.run('delete_vm', vm)
    // Whoever looks at the disk now sees that it is free, and need not know of the destroyed machine.
    expect(box.emulator.cloud.volumes.get(disk)?.machineId).toBeUndefined()
    const next = await createVm(box)
    await box.run('attach_disk', next, disk)

    expect(await box.run('get_disks', next)).toEqual([disk])
    await box.run('delete_vm', next)
    await box.run('delete_disk', disk)
    expect(leftIn(box)).toEqual([])
  })

  it('a machine that could not be started gives its address to the next one', async () => {
    const box = boxOn(version)
    const text = 'No destination found for a deployment'
    box.emulator.faults.add([{ command: 'startVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533, text }])

    const { error } = await box.call('create_vm', ...createVmArguments(box))

    expect(error).toMatchObject({ ok_to_retry: true, message: expect.stringContaining(text) })
    expect(leftIn(box)).toEqual([])
    await createVm(box)
  })

  it('a disk is grown, changed, snapshotted and deleted', async () => {
    const box = boxOn(version)
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)
    await box.run('set_disk_metadata', disk, { deployment: 'cf' })
    const snapshot = await box.run('snapshot_disk', disk, { deployment: 'cf' })
    await box.run('detach_disk', vm, disk)

    await box.run('resize_disk', disk, 4096)
    await box.run('update_disk', disk, 5120, { disk_offering: 'disk-5' })
    expect(box.emulator.cloud.volumes.get(disk)?.sizeBytes).toBe(5 * 1024 ** 3)

    await box.run('delete_snapshot', snapshot)
    await box.run('delete_disk', disk)
    await box.run('delete_vm', vm)
    expect(leftIn(box)).toEqual([])
  })

  it('characters beyond U+FFFF do not make anything fail', async () => {
    const box = boxOn(version)
    const stored = ['4.20', '4.22'].some((modern) => version.startsWith(modern)) ? ROCKET : '\ufffd'

    const vm = await createVm(box, { env: { bosh: { tags: { team: `rockets ${ROCKET}` } } } })
    expect(tagsOf(box, vm)).toMatchObject({ team: `rockets ${stored}` })
    await box.run('set_vm_metadata', vm, { name: `w${ROCKET}b/0`, deployment: 'd' })
    expect(tagsOf(box, vm)).toMatchObject({ name: `w${stored}b/0`, deployment: 'd' })
    expect(box.emulator.cloud.machines.get(vm)?.displayName).toBe(`w${stored}b/0`)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)
    await box.run('set_disk_metadata', disk, { team: ROCKET })
    const snapshot = (await box.run('snapshot_disk', disk, { team: ROCKET })) as string
    expect([tagsOf(box, disk)['team'], tagsOf(box, snapshot)['team']]).toEqual([stored, stored])
  })

  it('a disk of a machine that somebody destroyed by hand can be attached elsewhere, and be deleted', async () => {
    const box = boxOn(version)
    const keys = box.emulator.accounts['user'] ?? { apiKey: '', secretKey: '' }
    const cloud = createCloudStackClient(
      { endpoint: 'https://cloud.example.com/client/api', credentials: keys },
      { transport: box.emulator.transport, clock: box.emulator.clock },
    )
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-isolated' } } }
    const old = await createVm(box, { networks })
    const disks = [await createDisk(box), await createDisk(box)]
    for (const disk of disks) await box.run('attach_disk', old, disk)
    await cloud.run(destroyVirtualMachine, { id: old })

    const next = await createVm(box, { networks })
    await box.run('attach_disk', next, disks[0])
    await box.run('delete_disk', disks[1])

    expect(await box.run('get_disks', next)).toEqual([disks[0]])
  })
})
