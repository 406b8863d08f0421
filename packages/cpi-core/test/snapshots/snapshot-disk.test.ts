import { cpiInABox } from '../support/cpi-in-a-box.ts'
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

    expect(box.emulator.cloud.snapshots.get(snapshot)).toMatchObject({
      state: 'BackedUp',
      name: expect.stringMatching(/^snapshot-[0-9a-f]{8}-[0-9a-f-]{36}$/),
    })
    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === snapshot)
    expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toMatchObject({ deployment: 'cf', index: '0', agent_id: 'a' })
  })

  it('is not finished before CloudStack has copied it, whatever the job says', async () => {
    const box = cpiInABox()
    const disk = await attachedDisk(box)
    let looks = 0
    // As if the job ended before the copy to secondary storage.
    const early = box.with({
      around: (inner) => ({
        ...inner,
        async send(request) {
          const answer = await inner.send(request)
          if (!request.body.includes('command=listSnapshots')) return answer
          looks += 1
          return looks === 1 ? { ...answer, body: answer.body.replace('"BackedUp"', '"BackingUp"') } : answer
        },
      }),
    })
    const mark = box.mark()

    await early.run('snapshot_disk', disk, METADATA)

    const commands = box.commands(mark).map(({ command }) => command)
    expect(commands.slice(commands.indexOf('createSnapshot'))).toEqual(['createSnapshot', 'listSnapshots', 'listSnapshots', 'createTags'])
  })

  it('of a disk that was never attached is the one error that a director passes over, with the reason', async () => {
    const box = cpiInABox()

    expectFailure(await box.call('snapshot_disk', await createDisk(box), {}), 'Bosh::Clouds::NotImplemented', /was never attached/)
  })

  it('of an unknown disk is DiskNotFound', async () => {
    expectFailure(await cpiInABox().call('snapshot_disk', GONE, {}), 'Bosh::Clouds::DiskNotFound', /does not exist/)
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
