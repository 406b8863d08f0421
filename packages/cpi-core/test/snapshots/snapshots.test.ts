import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'
const METADATA = { deployment: 'cf', job: 'db', index: 0, director_name: 'bosh', director_uuid: 'd', agent_id: 'a', instance_id: 'i' }

async function attachedDisk(box: ReturnType<typeof cpiInABox>): Promise<string> {
  const disk = await createDisk(box)
  await box.run('attach_disk', await createVm(box), disk)
  return disk
}

describe('snapshot_disk', () => {
  it('waits for the finished snapshot of a persistent disk, and tags it', async () => {
    const box = cpiInABox()

    const snapshot = (await box.run('snapshot_disk', await attachedDisk(box), METADATA)) as string

    expect(box.emulator.cloud.snapshots.get(snapshot)?.state).toBe('BackedUp')
    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === snapshot)
    expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toMatchObject({ deployment: 'cf', index: '0', agent_id: 'a' })
  })

  it('of a disk that was never attached says why it cannot be', async () => {
    const box = cpiInABox()

    expectFailure(await box.call('snapshot_disk', await createDisk(box), {}), 'Bosh::Clouds::CloudError', /was never attached/)
  })

  it('of an unknown disk is DiskNotFound', async () => {
    expectFailure(await cpiInABox().call('snapshot_disk', GONE, {}), 'Bosh::Clouds::DiskNotFound', /does not exist/)
  })
})

describe('snapshot_location', () => {
  const asked = (box: Box) =>
    box.commands().flatMap(({ command, params }) => (command === 'createSnapshot' ? [params['locationtype']] : []))

  it('is not asked for by default', async () => {
    const box = cpiInABox()

    await box.run('snapshot_disk', await attachedDisk(box), {})

    expect(asked(box)).toEqual([undefined])
  })

  it('is left to the zone where the storage offers no choice, and said', async () => {
    const box = cpiInABox({ cloudstack: { snapshot_location: 'primary' } })

    const snapshot = (await box.run('snapshot_disk', await attachedDisk(box), {})) as string

    expect(box.emulator.cloud.snapshots.get(snapshot)?.state).toBe('BackedUp')
    expect(asked(box)).toEqual(['PRIMARY', undefined])
    expect(box.logged.join()).toMatch(/warn snapshot_location "primary" does not apply to disk "disk-.*the zone decides/)
  })

  it('may differ from zone to zone, by the context of a request', async () => {
    const box = cpiInABox({ context: { snapshot_location: 'secondary' } })

    await box.run('snapshot_disk', await attachedDisk(box), {})

    expect(asked(box)[0]).toBe('SECONDARY')
  })

  it('that fails for another reason is not asked again', async () => {
    const box = cpiInABox({ cloudstack: { snapshot_location: 'secondary' } })
    const disk = await attachedDisk(box)
    box.emulator.faults.add([{ command: 'createSnapshot', nth: 1, phase: 'before', kind: 'error', code: 431, text: 'no such volume' }])

    expectFailure(await box.call('snapshot_disk', disk, {}), 'Bosh::Clouds::CloudError', /no such volume/)
    expect(asked(box)).toEqual(['SECONDARY'])
  })
})

describe('delete_snapshot', () => {
  it('deletes, and is a success for what is gone', async () => {
    const box = cpiInABox()
    const snapshot = await box.run('snapshot_disk', await attachedDisk(box), METADATA)

    await box.run('delete_snapshot', snapshot)

    expect((await box.call('delete_snapshot', snapshot)).error).toBeNull()
    expect((await box.call('delete_snapshot', GONE)).error).toBeNull()
  })

  it('that CloudStack refuses is a failure', async () => {
    const box = cpiInABox()
    const snapshot = await box.run('snapshot_disk', await attachedDisk(box), METADATA)
    box.emulator.faults.add([{ command: 'deleteSnapshot', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'in use' }])

    expectFailure(await box.call('delete_snapshot', snapshot), 'Bosh::Clouds::CloudError', /in use/)
  })
})

describe('snapshot_disk with what a director may leave out', () => {
  it('works without metadata, and on a disk that is detached by now', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)
    await box.run('detach_disk', vm, disk)

    const snapshot = (await box.run('snapshot_disk', disk, {})) as string

    expect(box.emulator.cloud.snapshots.get(snapshot)?.state).toBe('BackedUp')
  })
})
